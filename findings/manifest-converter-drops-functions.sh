#!/usr/bin/env bash
# office-addin-manifest-converter 0.4.1 turns an XML manifest into the unified JSON one. Given a manifest with custom functions and
# keyboard shortcuts (ExtendedOverrides) it ends with exit code 0 and writes a manifest without either: no customFunctions entry, no
# shortcuts file, no message about them. The shared runtime becomes two runtimes of one page, of which only the short-lived one has
# the buttons' actions. An add-in whose formulas are its product has none after the conversion: write manifest.json by hand.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund office-addin-manifest-converter@0.4.1
cat > manifest.xml <<'XML'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>1d0f6a86-5a37-4f0c-9f0a-6b8b1f5f7c11</Id><Version>1.0.0.0</Version><ProviderName>Example</ProviderName><DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Planning"/><Description DefaultValue="Planning functions."/>
  <IconUrl DefaultValue="https://plan.example/32.png"/><HighResolutionIconUrl DefaultValue="https://plan.example/64.png"/><SupportUrl DefaultValue="https://plan.example/help"/>
  <Hosts><Host Name="Workbook"/></Hosts>
  <Requirements><Sets DefaultMinVersion="1.1"><Set Name="SharedRuntime" MinVersion="1.1"/></Sets></Requirements>
  <DefaultSettings><SourceLocation DefaultValue="https://plan.example/pane.html"/></DefaultSettings><Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook">
      <Runtimes><Runtime resid="Pane" lifetime="long"/></Runtimes>
      <AllFormFactors><ExtensionPoint xsi:type="CustomFunctions"><Script><SourceLocation resid="Script"/></Script><Page><SourceLocation resid="Pane"/></Page><Metadata><SourceLocation resid="Metadata"/></Metadata><Namespace resid="Namespace"/></ExtensionPoint></AllFormFactors>
      <DesktopFormFactor><FunctionFile resid="Pane"/>
        <ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="Plan.Tab"><Group id="Plan.Group"><Label resid="Group"/>
          <Icon><bt:Image size="16" resid="Icon"/><bt:Image size="32" resid="Icon"/><bt:Image size="80" resid="Icon"/></Icon>
          <Control xsi:type="Button" id="Plan.Button"><Label resid="Button"/><Supertip><Title resid="Button"/><Description resid="Tip"/></Supertip>
            <Icon><bt:Image size="16" resid="Icon"/><bt:Image size="32" resid="Icon"/><bt:Image size="80" resid="Icon"/></Icon>
            <Action xsi:type="ExecuteFunction"><FunctionName>calculate</FunctionName></Action></Control>
        </Group><Label resid="Tab"/></CustomTab></ExtensionPoint></DesktopFormFactor>
    </Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon" DefaultValue="https://plan.example/32.png"/></bt:Images>
      <bt:Urls><bt:Url id="Pane" DefaultValue="https://plan.example/pane.html"/><bt:Url id="Script" DefaultValue="https://plan.example/functions.js"/><bt:Url id="Metadata" DefaultValue="https://plan.example/functions.json"/></bt:Urls>
      <bt:ShortStrings><bt:String id="Namespace" DefaultValue="PLAN"/><bt:String id="Group" DefaultValue="Cycle"/><bt:String id="Button" DefaultValue="Calculate"/><bt:String id="Tab" DefaultValue="Plan"/></bt:ShortStrings>
      <bt:LongStrings><bt:String id="Tip" DefaultValue="Calculates the plan."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
  <ExtendedOverrides Url="https://plan.example/shortcuts.json"/>
</OfficeApp>
XML
mkdir out
npx office-addin-manifest-converter convert -i manifest.xml -o out > said.txt 2>&1
cat said.txt
cat > look.mjs <<'JS'
import { readFileSync } from "node:fs";
const text = readFileSync("out/manifest.json", "utf8");
const said = readFileSync("said.txt", "utf8");
const { runtimes } = JSON.parse(text).extensions[0];
const seen = {
  namespaceOrMetadataKept: /customFunctions|functions\.json|PLAN"/.test(text),
  shortcutsKept: /keyboardShortcuts|shortcuts\.json/.test(text),
  mentioned: /custom ?function|shortcut|override/i.test(said),
  runtimes: runtimes.map(({ lifetime, code, actions = [] }) => [lifetime, code.page, actions.map(({ id }) => id)]),
};
console.log(JSON.stringify(seen));
const expected = {
  namespaceOrMetadataKept: false, shortcutsKept: false, mentioned: false,
  runtimes: [["long", "https://plan.example/pane.html", []], ["short", "https://plan.example/pane.html", ["calculate"]]],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node look.mjs
echo "as described"
