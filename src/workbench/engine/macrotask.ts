/** One macrotask later; as early as the platform allows. */
export const afterMicrotasks: (run: () => void) => void = (() => {
  if (typeof setImmediate === "function") return (run) => void setImmediate(run);
  if (typeof MessageChannel !== "function") return (run) => void setTimeout(run, 0);
  const channel = new MessageChannel();
  const tasks: (() => void)[] = [];
  channel.port1.onmessage = () => tasks.shift()?.();
  return (run) => {
    tasks.push(run);
    channel.port2.postMessage(0);
  };
})();
