import { useEffect, useRef, useState } from "react";

/** Follows a file dragged over the page; true while one is above it. Text and cells dragged inside the page are not files. */
export function useFileDrop(dropped: (file: File) => void): boolean {
  const [above, setAbove] = useState(false);
  const latest = useRef(dropped);
  useEffect(() => {
    latest.current = dropped;
  }, [dropped]);

  useEffect(() => {
    const hasFile = (event: DragEvent) => [...(event.dataTransfer?.types ?? [])].includes("Files");
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setAbove(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setAbove(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setAbove(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    // In the capture phase: the grid has a drop of its own.
    window.addEventListener("dragover", over, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", over, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, []);

  return above;
}
