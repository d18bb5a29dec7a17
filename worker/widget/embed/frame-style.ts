import { readableIn } from "../element/accent.ts";

const light =
  "--ink:#15211d;--soft:#4c5a54;--paper:#fff;--wash:#eef4f1;--accent:var(--light,#0a5a4c);--sos:#b3261e;--sun:#f2b705;color-scheme:light";
const dark =
  "--ink:#e9f1ee;--soft:#a9b8b2;--paper:#101815;--wash:#1b2823;--accent:var(--dark,#4fc3a8);--sos:#ff8a80;--sun:#f2b705;color-scheme:dark";

const rules = `
:root{${light}}
@media(prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{${dark}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"PT Sans",sans-serif;color:var(--ink);background:var(--paper);border:1px solid var(--soft);overflow-wrap:anywhere}
main{max-width:46rem;padding:1rem}
search,section,.card,.row,.pick,.list{display:block;margin:0 0 .8rem}
main>:last-child{margin:0}
a{color:var(--accent)}
h1{font-size:1.35rem;line-height:1.2;margin:0 0 .5rem}
h1.place{font-size:1rem;line-height:1.4}
h2{font-size:1.2rem;line-height:1.25;margin:0 0 .4rem}
p{margin:0 0 .6rem}
form,.row,p.row{display:flex;flex-wrap:wrap;gap:.5rem}
.hint,small{color:var(--soft);font-size:.9rem}
label{font-weight:700}
label,form .hint{flex-basis:100%;margin:0}
.box{flex:999 1 12rem}
.slim .box{flex-basis:7rem}
input,button,.btn{min-height:3rem;font:inherit;padding:.3rem .9rem;border:2px solid var(--ink);border-radius:14px;background:var(--paper);color:inherit}
input{width:100%}
button,.btn{flex:1 0 auto;max-width:100%;display:inline-flex;align-items:center;justify-content:center;border-color:var(--accent);background:var(--accent);color:var(--paper);font-weight:700;text-align:center;text-decoration:none}
.slim button{flex:none}
.btn{flex:1 1 11rem}
.second{background:0;color:var(--accent)}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 7px var(--sun)}
ul{padding:0;list-style:none}
[role=listbox]{margin:.4rem 0 0;padding:.3rem;border:2px solid;border-radius:14px}
[role=option]{padding:.5rem .7rem;border-radius:10px}
small{display:block}
[aria-selected=true],[aria-selected=true] small{background:var(--accent);color:var(--paper)}
.card,.pick a{padding:.9rem 1rem;border:1px solid transparent;border-radius:14px;background:var(--wash)}
.card>:last-child{margin:0}
.state{display:flex;gap:.5rem;font-weight:600}
.state:before{content:"";flex:none;width:.7rem;height:.7rem;margin-top:.4em;border-radius:50%;border:2px solid var(--accent);background:var(--accent)}
.shut:before{background:0;border-color:var(--soft)}
.pick{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr))}
.pick a{display:grid;align-content:center;min-height:3rem;height:100%;padding:.4rem .9rem;color:inherit}
.pick a,.list a{font-weight:600;text-decoration:none}
.pick a:hover,.list a:hover{text-decoration:underline}
.list{columns:2 13rem}
.list a{display:inline-block;padding:.4rem 0}
.sos{border-left:6px solid var(--sos);padding-left:.8rem}
.sos p{margin:0}
.sos strong,.sos strong a{color:var(--sos)}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.compact{border:0}
.compact main{padding:.6rem}
@media screen{.paper{display:none}}
@media print{
:root,:root[data-theme]{--ink:#000;--soft:#000;--paper:#fff;--wash:#fff;--accent:#000;--sos:#000}
form,.row,.off{display:none}
.card{border:1pt solid}
}
`;

/** The style of every frame, without the line ends. The words of its classes are those of answer-parts. */
export const frameStyle = rules.replaceAll("\n", "");

/** The rule that sets a site's own colour in the theme where it can be read; null where there is none. */
export function accentStyle(accent: string | null): string | null {
  const theme = accent === null ? undefined : readableIn(accent);
  return theme === undefined ? null : `:root{--${theme}:${accent}}`;
}
