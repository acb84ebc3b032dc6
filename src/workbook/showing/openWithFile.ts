/** Whether Excel opens the pane with this workbook: a setting of the file that Excel itself reads. */

/** The name that Microsoft has given to the setting; the ribbon's button names the same pane. */
const key = "Office.AutoShowTaskpaneWithDocument";

export const opensWithFile = (): Promise<boolean> => Promise.resolve(Office.context.document.settings.get(key) === true);

/** Excel acts on it the next time the file is opened, once it is saved, and only where a company has deployed the add-in. */
export function openWithFile(opens: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if (opens) settings.set(key, true);
  else settings.remove(key);
  return new Promise((done, fail) =>
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) done();
      else fail(new Error(error.message));
    }),
  );
}
