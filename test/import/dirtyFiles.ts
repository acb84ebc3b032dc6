/**
 * Dirty files as companies send them, made from a seed: kinds of trouble put together at random, in French and English, with what is
 * meant by them. What is right is known from the figures that the file was made of; nothing of the import is used.
 */

export interface DirtyFile {
  name: string;
  text: string;
  kind: "demand" | "stock" | "sales" | "routing";
  /** The figure that the file gives. */
  figure: string;
  /** What is meant: figures by family (and resource) and period, `2026-03`. */
  right: ReadonlyMap<string, number>;
  /** False where the periods of the file are none of the table: everything is then to be listed. */
  fits: boolean;
  /** What the person who has the file knows of it. */
  knows: {
    french: boolean;
    year: number;
    month: number;
    version?: string;
    factor: number;
    /** Headers, or letters where there are none, of the columns in which a person would look. */
    columns: Readonly<Record<string, string>>;
  };
  /** The troubles in it, for the message of a failure. */
  troubles: string[];
}

/** Numbers between 0 and 1 from a seed (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const monthNames = {
  french: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  english: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};
const two = (number: number) => String(number).padStart(2, "0");

interface Making {
  random: () => number;
  one: <Value>(values: readonly Value[]) => Value;
  french: boolean;
  families: string[];
  months: { year: number; month: number }[];
  figure: (family: string, place: number) => number;
  number: (figure: number) => string;
  monthText: (month: { year: number; month: number }) => string;
  familyTitle: string;
  periodTitle: string;
  figureTitle: string;
  troubles: string[];
}

type Table = string[][];
interface Made {
  rows: Table;
  headerRows: number;
  fits?: boolean;
  version?: string;
}

const keyOf = (family: string, { year, month }: { year: number; month: number }) => `${family} ${year}-${two(month)}`;

function making(seed: number): Making {
  const random = randomFrom(seed);
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const french = random() < 0.5;
  const names = french
    ? ["Vérins", "Pompes à eau", "Crèmes glacées", "Œillets", "Cartes 12 V", "Bocaux"]
    : ["Valves", "Water pumps", "Ice cream", "Bolts & nuts", "Boards 12 V", "Jars"];
  const families = names.slice(0, 2 + Math.floor(random() * 4));
  const [year, first] = [2024 + Math.floor(random() * 3), 1 + Math.floor(random() * 12)];
  const months = Array.from({ length: 3 + Math.floor(random() * 8) }, (_, place) => ({
    year: year + Math.floor((first - 1 + place) / 12),
    month: ((first - 1 + place) % 12) + 1,
  }));
  const seeds = families.map(() => 5 + Math.floor(random() * 2_000));
  const halves = random() < 0.5 ? 0.5 : 0;
  const names2 = french ? monthNames.french : monthNames.english;
  const style = Math.floor(random() * 4);
  const thousands = one(french ? ["", " ", "\u00a0", "\u202f"] : ["", ","]);
  return {
    random,
    one,
    french,
    families,
    months,
    figure: (family, place) => (seeds[families.indexOf(family)] ?? 1) * (1 + (place % 5)) + 7 * place + halves,
    number: (figure) => {
      const [whole = "0", decimals] = String(figure).split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
      return decimals === undefined ? grouped : `${grouped}${french ? "," : "."}${decimals}`;
    },
    monthText: ({ year: inYear, month }) => {
      const name = names2[month - 1] ?? "";
      return [`${inYear}-${two(month)}`, `${two(month)}/${inYear}`, `${name} ${inYear}`, `${inYear}${two(month)}`][style] ?? "";
    },
    familyTitle: one(french ? ["Famille", "Gamme de produits", "Produit", "Article", "Fam."] : ["Family", "Product line", "Item", "SKU"]),
    periodTitle: one(french ? ["Mois", "Période"] : ["Month", "Period"]),
    figureTitle: one(french ? ["Quantité", "Qté", "Unités"] : ["Quantity", "Qty", "Units"]),
    troubles: [],
  };
}

/** The shapes of the sheets; each says what of the figures it holds. */
const shapes: Readonly<Record<string, (make: Making) => Made>> = {
  list: (make) => ({
    headerRows: 1,
    rows: [
      [make.familyTitle, make.periodTitle, make.figureTitle],
      ...make.families.flatMap((family) =>
        make.months.map((month, place) => [family, make.monthText(month), make.number(make.figure(family, place))]),
      ),
    ],
  }),
  across: (make) => ({
    headerRows: 1,
    rows: [
      [make.familyTitle, ...make.months.map(make.monthText)],
      ...make.families.map((family) => [family, ...make.months.map((_, place) => make.number(make.figure(family, place)))]),
    ],
  }),
  down: (make) => ({
    headerRows: 1,
    rows: [
      [make.periodTitle, ...make.families],
      ...make.months.map((month, place) => [
        make.monthText(month),
        ...make.families.map((family) => make.number(make.figure(family, place))),
      ]),
    ],
  }),
  twoColumns: (make) => {
    const [year, month] = make.one<readonly [string, string]>(
      make.french
        ? [
            ["Année", "Mois"],
            ["An", "N° mois"],
          ]
        : [
            ["Year", "Month"],
            ["Calendar year", "Month number"],
          ],
    );
    const names = make.random() < 0.3 ? (make.french ? monthNames.french : monthNames.english) : undefined;
    return {
      headerRows: 1,
      rows: [
        [make.familyTitle, month, year, make.figureTitle],
        ...make.families.flatMap((family) =>
          make.months.map((one, place) => [
            family,
            names?.[one.month - 1] ?? String(one.month),
            String(one.year),
            make.number(make.figure(family, place)),
          ]),
        ),
      ],
    };
  },
  finer: (make) => {
    // Depots, and customers of each: the figure is their sum.
    const parts = make.french ? ["Lyon", "Lille", "Brest"] : ["Leeds", "York", "Bath"];
    return {
      headerRows: 1,
      rows: [
        [make.periodTitle, make.french ? "Dépôt" : "Depot", make.familyTitle, "Canal", make.figureTitle],
        ...make.families.flatMap((family) =>
          make.months.flatMap((month, place) =>
            parts.flatMap((part, index) => {
              const [half, all] = [Math.floor(make.figure(family, place) / 6), make.figure(family, place)];
              const [one, other] = [half, index === 2 ? all - 5 * half : half];
              return [
                [make.monthText(month), part, family, "Web", make.number(one)],
                [make.monthText(month), part, family, "Retail", make.number(other)],
              ];
            }),
          ),
        ),
      ],
    };
  },
  days: (make) => ({
    headerRows: 1,
    rows: [
      [make.french ? "Date facture" : "Invoice date", make.familyTitle, make.figureTitle],
      ...make.families.flatMap((family) =>
        make.months.flatMap(({ year, month }, place) => {
          const [all, some] = [make.figure(family, place), Math.floor(make.figure(family, place) / 3)];
          const day = (number: number) => (make.french ? `${two(number)}/${two(month)}/${year}` : `${year}-${two(month)}-${two(number)}`);
          return [
            [day(3), family, make.number(some)],
            [day(17), family, make.number(some)],
            [day(17), family, make.number(all - 2 * some)],
          ];
        }),
      ),
    ],
  }),
  versions: (make) => {
    const [title, meant, other] = make.one<readonly [string, string, string]>(
      make.french
        ? [
            ["Version", "Réalisé", "Budget"],
            ["Scénario", "Réel", "Prévision"],
          ]
        : [
            ["Version", "Actual", "Plan"],
            ["Value type", "Actuals", "Forecast"],
          ],
    );
    return {
      headerRows: 1,
      version: meant,
      rows: [
        [make.familyTitle, title, make.periodTitle, make.figureTitle],
        ...make.families.flatMap((family) =>
          make.months.flatMap((month, place) => [
            [family, other, make.monthText(month), make.number(make.figure(family, place) + 13)],
            [family, meant, make.monthText(month), make.number(make.figure(family, place))],
          ]),
        ),
      ],
    };
  },
  versionsAcross: (make) => {
    const [meant, other] = make.french ? ["Réel", "Budget"] : ["Actual", "Plan"];
    const inTwo = make.random() < 0.5;
    const pairs = make.months.flatMap((month) => [
      { month, version: other },
      { month, version: meant },
    ]);
    const header = inTwo
      ? [
          ["", ...make.months.flatMap((month) => [make.monthText(month), ""])],
          [make.familyTitle, ...pairs.map(({ version }) => version)],
        ]
      : [[make.familyTitle, ...pairs.map(({ month, version }) => `${make.monthText(month)} ${version}`)]];
    return {
      headerRows: header.length,
      version: meant,
      rows: [
        ...header,
        ...make.families.map((family) => [
          family,
          ...make.months.flatMap((_, place) => [make.number(make.figure(family, place) + 13), make.number(make.figure(family, place))]),
        ]),
      ],
    };
  },
  moneyBeside: (make) => {
    const money = make.one(make.french ? ["Ventes HT EUR", "Montant €", "CA net"] : ["Sales USD", "Net amount", "Revenue"]);
    return {
      headerRows: 1,
      rows: [
        [
          make.periodTitle,
          make.familyTitle,
          money,
          make.one(make.french ? ["Ventes (unités)", "Volume vendu"] : ["Sales units", "Volume sold"]),
        ],
        ...make.families.flatMap((family) =>
          make.months.map((month, place) => [
            make.monthText(month),
            family,
            make.number(make.figure(family, place) * 3),
            make.number(make.figure(family, place)),
          ]),
        ),
      ],
    };
  },
  noHeaders: (make) => ({
    headerRows: 0,
    rows: make.families.flatMap((family) =>
      make.months.map((month, place) => [family, `${month.year}-${two(month.month)}`, make.number(make.figure(family, place))]),
    ),
  }),
  unknownHeaders: (make) => ({
    headerRows: 1,
    rows: [
      ["ZFAM", "ZPER", "ZQTE_X"],
      ...make.families.flatMap((family) =>
        make.months.map((month, place) => [family, make.monthText(month), make.number(make.figure(family, place))]),
      ),
    ],
  }),
  monthNamesAcross: (make) => ({
    headerRows: 1,
    rows: [
      [
        make.familyTitle,
        ...make.months
          .slice(0, 12)
          .map(({ month }) => ((make.french ? monthNames.french : monthNames.english)[month - 1] ?? "").slice(0, 4)),
      ],
      ...make.families.map((family) => [family, ...make.months.slice(0, 12).map((_, place) => make.number(make.figure(family, place)))]),
    ],
  }),
  numbered: (make) => ({
    headerRows: 1,
    rows: [
      [make.familyTitle, ...make.months.map((_, place) => `P${two(place + 1)}`)],
      ...make.families.map((family) => [family, ...make.months.map((_, place) => make.number(make.figure(family, place)))]),
    ],
  }),
  weeks: (make) => {
    const write = make.one([
      (week: number) => `2026-W${two(week)}`,
      (week: number) => (make.french ? `Sem. ${week} 2026` : `Week ${week} 2026`),
      (week: number) => `KW ${two(week)}/2026`,
      (week: number) => `${two(week)}/2026`,
    ]);
    const title = make.one(make.french ? ["Semaine", "Semaine de vente"] : ["Week", "Calendar week"]);
    const isAcross = make.random() < 0.5;
    const weeks = make.months.map((_, place) => 10 + place);
    return {
      headerRows: 1,
      fits: false,
      rows: isAcross
        ? [
            [make.familyTitle, ...weeks.map((week) => `2026-W${two(week)}`)],
            ...make.families.map((family) => [family, ...weeks.map((_, place) => make.number(make.figure(family, place)))]),
          ]
        : [
            [make.familyTitle, title, make.figureTitle],
            ...make.families.flatMap((family) =>
              weeks.map((week, place) => [family, write(week), make.number(make.figure(family, place))]),
            ),
          ],
    };
  },
  quarters: (make) => {
    const write = make.one([
      (quarter: number) => `Q${quarter} 2026`,
      (quarter: number) => `T${quarter}-2026`,
      (quarter: number) => `2026${quarter}`,
      (quarter: number) => `${quarter}.2026`,
    ]);
    return {
      headerRows: 1,
      fits: false,
      rows: [
        [make.familyTitle, make.french ? "Trimestre" : "Quarter", make.figureTitle],
        ...make.families.flatMap((family) =>
          [1, 2, 3, 4].map((quarter) => [family, write(quarter), make.number(make.figure(family, quarter))]),
        ),
      ],
    };
  },
};
export const shapeNames = Object.keys(shapes);

/** Rows of totals after each family and at the end, in the wordings of programs; the words of the figures are sums of nothing right. */
function withTotals(make: Making, { rows, headerRows }: Made, familyColumn: number): Table {
  const word = make.one(
    make.french ? ["Total général", "Résultat global", "Somme", "Cumul"] : ["Grand Total", "Overall Result", "Gesamtergebnis", "Sum"],
  );
  const part = make.one<(name: string) => string>([
    (name) => `${name} Total`,
    (name) => `Total ${name}`,
    (name) => `Sous-total ${name}`,
    (name) => `${name} Ergebnis`,
  ]);
  const total = (row: readonly string[], label: string) => row.map((text, column) => (column === familyColumn ? label : text));
  const body = rows.slice(headerRows);
  const withParts = body.flatMap((row, index) => {
    const family = row[familyColumn] ?? "";
    return body[index + 1]?.[familyColumn] === family ? [row] : [row, total(row, part(family))];
  });
  const last = body[body.length - 1] ?? [];
  return [...rows.slice(0, headerRows), ...withParts, total(last, word)];
}

/** Titles above the table, one cell each, as reports have them. */
function withTitles(make: Making, rows: Table, factor: number, period: string): Table {
  const width = rows[0]?.length ?? 1;
  const line = (text: string) => [text, ...Array.from({ length: width - 1 }, () => "")];
  const unit = factor === 1 ? "" : make.french ? " (en milliers)" : " (in thousands)";
  const title = make.french ? `Historique${unit}${period}` : `History${unit}${period}`;
  return [line(title), line(""), ...rows];
}

/** The dirty file of a seed: every shape in turn, with other troubles at random. */
export function dirtyFile(seed: number): DirtyFile {
  const make = making(seed * 7_919 + 11);
  const shape = shapeNames[seed % shapeNames.length] ?? "list";
  make.troubles.push(shape);
  const isStock = make.random() < 0.2 && shape !== "moneyBeside" && shape !== "versionsAcross";
  const inThousands = !isStock && make.random() < 0.3 && ["list", "finer", "twoColumns", "versions"].includes(shape);
  if (inThousands) {
    make.troubles.push("thousands");
    make.figureTitle = make.one(make.french ? ["Quantité (milliers)", "Qté ('000)"] : ["Qty ('000)", "Quantity (thousands)"]);
  }
  const made = (shapes[shape] ?? shapes["list"])?.(make) ?? { rows: [], headerRows: 0 };
  const factor = inThousands ? 1_000 : 1;
  const right = new Map<string, number>();
  for (const family of make.families)
    make.months.forEach((month, place) => right.set(keyOf(family, month), Number(`${make.figure(family, place)}e${inThousands ? 3 : 0}`)));
  const familyColumn = Math.max(made.rows[made.headerRows - 1]?.indexOf(make.familyTitle) ?? 0, 0);
  let { rows } = made;
  if (make.random() < 0.4 && !["down", "noHeaders"].includes(shape)) {
    make.troubles.push("totals");
    rows = withTotals(make, made, familyColumn);
  }
  if (make.random() < 0.3 && ["across", "versionsAcross", "monthNamesAcross", "numbered"].includes(shape)) {
    make.troubles.push("no figures");
    rows = [...rows, [make.french ? "Sans vente" : "No sales", ...Array.from({ length: (rows[0]?.length ?? 1) - 1 }, () => "")]];
  }
  if (make.random() < 0.3 && made.headerRows > 0) {
    make.troubles.push("titles");
    rows = withTitles(make, rows, 1, shape === "monthNamesAcross" ? " FY27" : "");
  }
  const delimiter = make.one(make.french ? [";", "\t"] : [";", ",", "\t"]);
  const quoted = (text: string) => (text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
  const ends = make.one([["\n"], ["\r\n"], ["\r\n", "\n"], ["\r", "\r\n"]]);
  make.troubles.push(ends.map((end) => JSON.stringify(end)).join("+"), delimiter === "\t" ? "tab" : delimiter);
  const text = rows.map((row, index) => row.map(quoted).join(delimiter) + (ends[index % ends.length] ?? "\n")).join("");
  const [first] = make.months;
  const header = (name: string, letter: string) => (made.headerRows === 0 ? letter : name);
  const unknown = shape === "unknownHeaders";
  return {
    name: isStock ? "stock.csv" : "export.csv",
    text,
    kind: isStock ? "stock" : "demand",
    figure: "Quantity",
    right,
    fits: made.fits !== false,
    knows: {
      french: make.french,
      year: first?.year ?? 2026,
      month: first?.month ?? 1,
      factor,
      ...(made.version !== undefined && { version: made.version }),
      columns: {
        Family: unknown ? "ZFAM" : header(make.familyTitle, "A"),
        Period: unknown ? "ZPER" : header(make.periodTitle, "B"),
        Quantity: unknown ? "ZQTE_X" : header(make.figureTitle, "C"),
      },
    },
    troubles: make.troubles,
  };
}
