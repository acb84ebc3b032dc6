/** The workbench page: the engine's script first, then the page's own. Everything comes from this server. */
export const pageHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>S&amp;OP workbench</title>
    <link rel="icon" href="/assets/app-32.png">
    <link rel="stylesheet" href="/workbench/engine/vendor.css">
    <link rel="stylesheet" href="/workbench/page.css">
  </head>
  <body>
    <div id="page"></div>
    <noscript>The workbench needs JavaScript. — L’atelier a besoin de JavaScript.</noscript>
    <script src="/workbench/engine/vendor.js"></script>
    <script src="/workbench/page.js"></script>
  </body>
</html>
`;
