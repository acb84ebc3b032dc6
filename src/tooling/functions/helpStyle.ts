/** The stylesheet of the help pages: system fonts, readable at any width, light or dark as the reader's system. */
export const helpStylesheet = `:root {
  color-scheme: light dark;
  --ink: #1b1b1b;
  --quiet: #5c5c5c;
  --paper: #ffffff;
  --tint: #f4f4f4;
  --line: #d1d1d1;
  --link: #0f5b3a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f2f2f2;
    --quiet: #b4b4b4;
    --paper: #1f1f1f;
    --tint: #2b2b2b;
    --line: #4a4a4a;
    --link: #6fcf97;
  }
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 "Segoe UI", system-ui, sans-serif;
}
main {
  max-width: 48rem;
  margin: 0 auto;
  padding: 1rem;
}
h1 {
  margin: 0.5rem 0 0;
  font-size: 1.6rem;
}
h2 {
  margin: 1.5rem 0 0.5rem;
  font-size: 1.15rem;
}
h3 {
  margin: 1rem 0 0.25rem;
  font-size: 1rem;
}
a {
  color: var(--link);
}
.summary {
  font-size: 1.1rem;
}
.note {
  color: var(--quiet);
}
.scroll {
  overflow-x: auto;
}
pre {
  overflow-x: auto;
  padding: 0.5rem;
  background: var(--tint);
  border: 1px solid var(--line);
}
table {
  border-collapse: collapse;
}
th,
td {
  padding: 0.25rem 0.6rem;
  border: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}
th {
  background: var(--tint);
  font-weight: 600;
}
.sheet td {
  white-space: nowrap;
}
.number {
  text-align: end;
}
dt {
  margin-top: 0.5rem;
  font-weight: 600;
}
dd {
  margin: 0;
}
`;
