/** What `npm start` can be told. */
export interface StartOptions {
  /** 0 takes any free port. */
  port: number;
  /** Whether to open a browser when the page can be used. */
  open: boolean;
}

const usage = `npm start -- [--port N] [--no-open]

  --port N    serve on port N of this machine (3000 if not given; 0 = any free port)
  --no-open   do not open a browser
`;

/** A command line that cannot be understood; the message says what and how to write it. */
export class WrongArguments extends Error {}

/** Reads the command line after `npm start --`. Throws `WrongArguments`. */
export function readArguments(args: readonly string[]): StartOptions {
  const options: StartOptions = { port: 3000, open: true };
  const rest = args.flatMap((arg) => (arg.startsWith("--port=") ? ["--port", arg.slice("--port=".length)] : [arg]));
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--no-open") options.open = false;
    else if (arg === "--port") options.port = readPort(rest.shift());
    else throw new WrongArguments(`"${arg}" is not an option of npm start.\n\n${usage}`);
  }
  return options;
}

function readPort(text: string | undefined): number {
  if (text === undefined || !/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new WrongArguments(`--port needs a number from 0 to 65535, not "${text ?? ""}".\n\n${usage}`);
  return Number(text);
}
