/** When the engine's canvas is drawn again. */
import { Layer } from "@univerjs/engine-render";
import { layerSeam } from "./seams";

let patched = false;

/**
 * A change of what a layer shows schedules a task that draws the layer again. At each of the hundreds of changes that may come before
 * it runs the engine cancels that task and schedules another, with a message channel: a tenth of the time that a sample takes. Here
 * the first task serves for all. The prototype is patched once per page.
 */
export function drawLayersOnceATask(): void {
  if (patched) return;
  patched = true;
  const { prototype } = Layer;
  const schedule = prototype.makeDirtyWithDebounce;
  prototype.makeDirtyWithDebounce = function (this: Layer, state) {
    if (!layerSeam(this)._debounceDirtyFunc) schedule.call(this, state);
  };
}
