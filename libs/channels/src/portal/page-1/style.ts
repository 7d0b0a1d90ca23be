/**
 * Style of page template 1 and of the lists around it. One small file from the same origin: the content security
 * policy allows no inline style. It may be improved at any time, since it is no part of a page's bytes.
 */
export const pageOneStyle = `:root {
  --ink: #1c1f23;
  --quiet: #5a6270;
  --line: #d5dae1;
  --paper: #ffffff;
  --ground: #f5f6f8;
  --accent: #a6191e;
  --link: #0b57a4;
  --song: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
  --hei: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.75 var(--hei); line-break: strict; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid #f0a202; outline-offset: 2px; }
.skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { left: 0; z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.print-only { display: none; }

header.site { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: center; justify-content: space-between; padding: 1rem max(1rem, calc((100vw - 64rem) / 2)); background: var(--accent); }
.site-name { color: #fff; font-size: 1.3rem; font-weight: 700; letter-spacing: .05em; text-decoration: none; }
form[role=search] { display: flex; flex: 0 1 24rem; min-width: 0; }
form[role=search] input { flex: 1; min-width: 0; padding: .4rem .7rem; border: 1px solid var(--line); border-radius: 4px 0 0 4px; font: inherit; font-size: 1rem; }
form[role=search] button { flex: none; padding: .4rem 1.1rem; border: 1px solid #5d0d11; border-radius: 0 4px 4px 0; background: #5d0d11; color: #fff; font: inherit; font-size: 1rem; cursor: pointer; }
.breadcrumb { max-width: 64rem; margin: 0 auto; padding: .75rem 1rem 0; color: var(--quiet); font-size: .9rem; }
.breadcrumb ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.breadcrumb li + li::before { content: "›"; padding: 0 .5em; }
main { max-width: 64rem; margin: .75rem auto 2rem; padding: 1.75rem clamp(1rem, 5vw, 4rem) 2.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
footer.site { padding: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9rem; text-align: center; }
footer.site p { margin: 0; }

h1 { margin: 0 0 .75rem; font: 700 clamp(1.35rem, 1rem + 1.6vw, 1.9rem)/1.4 var(--hei); text-align: center; text-wrap: balance; }
h2 { margin: 2rem 0 .75rem; font-size: 1.15rem; line-height: 1.4; }
.byline { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: center; margin: 0 0 1.5rem; color: var(--quiet); font-size: .9rem; }
.catalogue dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); margin: 0 0 2rem; border: solid var(--line); border-width: 1px 0 0 1px; font-size: .9rem; line-height: 1.5; }
.catalogue dl > div { display: grid; grid-template-columns: 6.5em 1fr; border: solid var(--line); border-width: 0 1px 1px 0; }
.catalogue :is(.field-indexNumber, .field-title, .field-validity, .field-keywords, .field-summary, .field-source) { grid-column: 1 / -1; }
.catalogue dt { padding: .4rem .6rem; background: var(--ground); color: var(--quiet); }
.catalogue dd { margin: 0; padding: .4rem .6rem; }

.document { font-family: var(--song); font-size: 1.08rem; line-height: 1.9; }
.document p { margin: 0 0 .5em; white-space: pre-wrap; }
.document p.indent { text-indent: 2em; }
.document .center { text-align: center; }
.document .right { text-align: right; }
.document [class^=level-] { margin: 1.2em 0 .5em; font-family: var(--hei); font-weight: 700; font-size: 1.05em; white-space: pre-wrap; }
.document .level-1 { font-size: 1.3em; text-align: center; text-wrap: balance; }
.document .level-2 { font-size: 1.15em; }
.document li { white-space: pre-wrap; }
.document figure { margin: 1em 0; text-align: center; }
.document .image { padding: 1.5em 1em; border: 1px dashed var(--line); color: var(--quiet); text-align: center; }
.table { margin: 1.2em 0; overflow-x: auto; }
.table table { min-width: 44rem; width: 100%; border-collapse: collapse; font: .92rem/1.6 var(--hei); }
.table caption { padding: .3em 0; color: var(--quiet); text-align: left; }
.table .hint { display: none; padding-left: 1em; font-size: .85em; }
.table th, .table td { padding: .45em .6em; border: 1px solid #9aa3af; vertical-align: top; text-align: left; white-space: pre-wrap; overflow-wrap: normal; min-width: 5.5em; }
.table th { background: var(--ground); text-align: center; vertical-align: middle; font-weight: 700; text-wrap: balance; }
.table td.number { min-width: 3em; text-align: center; font-variant-numeric: tabular-nums; }
.attachments .size { color: var(--quiet); font-size: .9em; }
code { font: .88em/1.5 ui-monospace, "Noto Sans Mono CJK SC", Consolas, monospace; overflow-wrap: anywhere; }
.evidence { margin-top: 2.5rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--accent); background: var(--ground); font-size: .9rem; line-height: 1.6; }
.evidence h2 { margin: 0 0 .4rem; font-size: 1rem; }
.evidence p { margin: 0 0 .6rem; }
.evidence dl { margin: 0; }
.evidence dl > div { display: grid; grid-template-columns: 11em 1fr; gap: 0 .75rem; }
.evidence dt { color: var(--quiet); }
.evidence dd { margin: 0 0 .25rem; }

.lead { margin: 0 0 1.25rem; color: var(--quiet); text-align: center; }
.columns { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .75rem; margin: 0; padding: 0; list-style: none; }
.columns a { display: block; height: 100%; padding: .7rem 1rem; border: 1px solid var(--line); border-left: 4px solid var(--accent); color: inherit; text-decoration: none; }
.columns a:hover { background: var(--ground); }
.columns strong { display: block; }
.columns span { color: var(--quiet); font-size: .85rem; line-height: 1.5; }
.entries { margin: 0; padding: 0; list-style: none; }
.entries li { display: flex; align-items: baseline; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between; padding: .6rem 0; border-bottom: 1px dotted #9aa3af; }
.entries a { flex: 1 1 24rem; text-decoration: none; }
.entries a:hover { text-decoration: underline; }
.entries .index { flex: none; color: var(--quiet); font-size: .85rem; }
.entries time { flex: none; color: var(--quiet); font-size: .9rem; font-variant-numeric: tabular-nums; }
.entries mark { background: #fdeaa8; color: inherit; }
.pages { display: flex; gap: 1.5rem; justify-content: center; margin-top: 1.5rem; }
.none { padding: 2rem 0; color: var(--quiet); text-align: center; }

@media (max-width: 48rem) {
  body { font-size: 16px; }
  main { margin-top: .5rem; border-left: 0; border-right: 0; border-radius: 0; }
  .table .hint { display: inline; }
  .evidence dl > div { grid-template-columns: 1fr; }
}
@media print {
  @page { margin: 20mm 18mm; }
  body { background: none; font-size: 11pt; }
  header.site form, .breadcrumb, .skip, .table .hint { display: none; }
  header.site { padding: 0 0 4mm; background: none; }
  .site-name { color: #000; }
  main { margin: 0; padding: 0; border: 0; max-width: none; }
  a { color: #000; text-decoration: none; }
  .table { overflow: visible; }
  .table table { min-width: 0; font-size: 9pt; }
  .table th, .table td { min-width: 0; }
  thead { display: table-header-group; }
  tr, figure, .evidence { break-inside: avoid; }
  h1, h2, [class^=level-] { break-after: avoid; }
  .print-only { display: block; }
}
`;
