import { sha256 as hashOf } from "@noble/hashes/sha2.js";
import { strToU8 } from "fflate";

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => Array.from(hashOf(strToU8(text)), (byte) => byte.toString(16).padStart(2, "0")).join("");
