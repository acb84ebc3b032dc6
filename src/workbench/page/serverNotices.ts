/** What the server tells the page while both run; see server/noticeStream.ts. */
export type ServerNotice = { type: "addin" } | { type: "page" } | { type: "problem"; message: string };

/** Follows the server's notices; the browser reconnects by itself when the server was away. Returns how to stop. */
export function followServer(tell: (notice: ServerNotice) => void): () => void {
  const stream = new EventSource("/workbench/events");
  stream.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as ServerNotice);
  return () => stream.close();
}
