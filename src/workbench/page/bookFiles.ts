import { languageOf } from "../../language/text";
import type { WorkbookModel } from "../model";
import { FileError } from "../../xlsx/fileError";
import { sentence } from "../xlsx/fileMessages";
import { readXlsx } from "../xlsx/readXlsx";
import { writeXlsx } from "../xlsx/writeXlsx";
import type { BookFiles } from "./openBook";

/** Files of the page's language: what cannot be opened or kept is said in it. */
export function bookFiles(locale: string): BookFiles {
  const language = languageOf(locale);
  const saying = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof FileError ? new Error(sentence(error, name)[language], { cause: error }) : error;
    }
  };
  return {
    read: (bytes, name) =>
      saying(name, async () => {
        const { model, dropped } = await readXlsx(bytes, name);
        return { model, notes: dropped.map((text) => text[language]) };
      }),
    write: (model: WorkbookModel) => saying(model.name, () => writeXlsx(model)),
  };
}
