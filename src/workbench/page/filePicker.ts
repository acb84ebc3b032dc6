/** Makes a function that asks for an .xlsx file. The input is part of the page, so that tests and assistive technology find it. */
export function filePicker(chosen: (file: File) => void): () => void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx";
  input.hidden = true;
  input.id = "open-file";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file may be opened again.
    input.value = "";
    if (file) chosen(file);
  });
  document.body.append(input);
  return () => input.click();
}
