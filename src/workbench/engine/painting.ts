/** When the engine's canvas is drawn again. */
import { Layer } from "@univerjs/engine-render";
import { layerSeam } from "./seams";

let patched = false;

/**
 * Whatever a layer shows, when it changes, has the layer drawn again by a task of its own. The engine gives that task up and makes
 * another, with a message channel, at each of the hundreds of changes that may come before it runs: a tenth of the time that a
 * sample takes. Here the first one serves for all. The prototype is patched once per page.
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
