/** Whether Excel opens the pane with this workbook: a setting of the file that Excel itself reads. */

/** The name that Microsoft has given to the setting; the ribbon's button names the same pane. */
const key = "Office.AutoShowTaskpaneWithDocument";

/**
 * The settings as the file holds them now. The library hands out a copy from when the pane was opened and writes the whole of it: saved
 * as it is, it would take away what the drawings of sheets have put there since.
 */
const freshSettings = (): Promise<Office.Settings> => answered((done) => Office.context.document.settings.refreshAsync(done));

export const opensWithFile = async (): Promise<boolean> => (await freshSettings()).get(key) === true;

/** Excel acts on it the next time the file is opened, once it is saved, and only where a company has deployed the add-in. */
export async function openWithFile(opens: boolean): Promise<void> {
  const settings = await freshSettings();
  if (opens) settings.set(key, true);
  else settings.remove(key);
  await answered((done) => settings.saveAsync(done));
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((done, fail) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) done(value);
      else fail(new Error(error.message));
    }),
  );
}
