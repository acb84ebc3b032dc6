import { Component, type ErrorInfo, type ReactNode } from "react";

interface Props {
  /** Drawn instead of a screen that failed while drawing. */
  fallback: (retry: () => void) => ReactNode;
  onError: (failure: unknown) => void;
  children: ReactNode;
}

/** Keeps the pane usable when one screen fails to draw: the failure is reported and a way back is offered. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(failure: unknown, _info: ErrorInfo): void {
    this.props.onError(failure);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
