/** When the engine's canvas is drawn again, and what a drawing asks. */
import { Worksheet } from "@univerjs/core";
import { Layer, Engine as Painter } from "@univerjs/engine-render";
import { layerSeam, painterSeam, paintingSeam } from "./seams";
import type { PainterSeam } from "./seams";

let patched = false;

/** The prototypes are patched once per page. */
export function drawWithLessWork(): void {
  if (patched) return;
  patched = true;
  drawLayersOnceATask();
  askCellsOnceAFrame();
  restWhileNothingChanges();
}

/**
 * The painter asks the browser for sixty frames a second and looks in each whether something is to be drawn. A page that nobody touches
 * kept a sixth of a processor busy with it. Here the painter rests after a frame that leaves nothing to draw, until a layer changes.
 */
function restWhileNothingChanges(): void {
  const painter = painterSeam(Painter.prototype);
  const start = painter.startRenderLoop;
  const rests = new WeakSet<PainterSeam>();
  painter.startRenderLoop = function (this: PainterSeam) {
    if (!rests.has(this)) {
      rests.add(this);
      const frame = paintingSeam(this)._renderFunction;
      this._renderFunction = (timestamp) => {
        frame(timestamp);
        if (!Object.values(this.getScenes()).some((scene) => scene.isDirty())) this._cancelFrame();
      };
    }
    start.call(this);
  };
  const { prototype } = Layer;
  const mark = prototype.makeDirty;
  prototype.makeDirty = function (this: Layer, state = true) {
    mark.call(this, state);
    const own = state ? (this.scene.getEngine() as PainterSeam | null) : null;
    if (own && own._renderFrameTasks.length > 0) own.startRenderLoop();
    return this;
  };
}

/**
 * A change of what a layer shows schedules a task that draws the layer again. At each of the hundreds of changes that may come before
 * it runs the engine cancels that task and schedules another, with a message channel: a tenth of the time that a sample takes. Here
 * the first task serves for all.
 */
function drawLayersOnceATask(): void {
  const { prototype } = Layer;
  const schedule = prototype.makeDirtyWithDebounce;
  prototype.makeDirtyWithDebounce = function (this: Layer, state) {
    if (!layerSeam(this)._debounceDirtyFunc) schedule.call(this, state);
  };
}

/** A calculation that takes longer than this is watched: what it has so far is drawn. */
const longestHold = 250;

/**
 * Keeps the painter from drawing while a calculation runs: a calculation hands the page back every few milliseconds, and each frame that
 * is drawn in between shows figures that are about to change, at twice the price of calculating them. Excel draws when it is done, too.
 */
export class PaintingHold {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when nothing was drawn. */
  #since: number | undefined;

  constructor(private readonly painter: () => Painter | undefined) {}

  hold(): void {
    this.#since ??= performance.now();
    const left = longestHold - (performance.now() - this.#since);
    const painter = this.painter();
    if (!painter || this.#timer !== undefined) return;
    // One calculation after the other is watched, too.
    if (left <= 0) return this.#drawn();
    painter.renderEvenInBackground = false;
    this.#timer = setTimeout(() => this.release(), left);
  }

  release(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const painter = this.painter();
    if (!painter) return;
    painter.renderEvenInBackground = true;
    this.#drawn();
  }

  /** The next frame is drawn, unless something holds it before. */
  #drawn(): void {
    requestAnimationFrame(() => {
      if (this.#timer === undefined) this.#since = undefined;
    });
  }
}

type Cells = Map<number, ReturnType<Worksheet["getCell"]>>;

/** What the cells of each sheet show in the frame that is drawn. */
let frame: WeakMap<Worksheet, Cells> | undefined;
const columnsOfASheet = 16_384;

/**
 * Drawing a frame asks each cell up to five times what it shows (background, border, text, and again for the columns beside the
 * window), and each answer goes through formats, filters and tables. No cell changes while a frame is drawn, so the first answer serves.
 */
function askCellsOnceAFrame(): void {
  const painter = painterSeam(Painter.prototype);
  const draw = painter._renderFrame;
  painter._renderFrame = function (this: PainterSeam, timestamp) {
    frame = new WeakMap();
    try {
      draw.call(this, timestamp);
    } finally {
      frame = undefined;
    }
  };
  const { prototype } = Worksheet;
  const ask = prototype.getCell;
  prototype.getCell = function (this: Worksheet, row, column) {
    if (frame === undefined) return ask.call(this, row, column);
    let cells = frame.get(this);
    if (!cells) frame.set(this, (cells = new Map()));
    const place = row * columnsOfASheet + column;
    let cell = cells.get(place);
    if (cell === undefined) cells.set(place, (cell = ask.call(this, row, column) ?? null));
    return cell;
  };
}
