const rules = `
[hidden]{display:none!important}
h3{font-size:1.1rem;margin:1.6rem 0 .3rem}
.notice{border-left:6px solid var(--sun);padding-left:.8rem}
.notice.error{border-color:var(--sos)}
.field{margin:0 0 .8rem;flex-basis:100%}
.field>label{display:block}
.tick{display:flex;gap:.6rem;align-items:center;flex-basis:100%}
.tick label{flex-basis:auto;font-weight:400}
input[type=checkbox],input[type=radio]{width:1.5rem;min-height:1.5rem;height:1.5rem;flex:none;margin:0;padding:0;accent-color:var(--pine)}
textarea{display:block;width:100%;min-height:5rem;padding:.6rem .8rem;border:2px solid var(--soft);border-radius:var(--r);background:var(--wash);color:inherit;font:1rem/1.45 ui-monospace,Consolas,monospace;resize:vertical;overflow-wrap:anywhere;field-sizing:content}
.prose textarea{font:inherit}
.code{margin:0 0 1.2rem}
.code .hint{margin:0 0 .3rem}
.code .row{margin:.5rem 0 0;align-items:center}
.code button{flex:none}
iframe{display:block;border:2px solid var(--wash);border-radius:8px;background:var(--paper)}
.example iframe{width:100%}
.shot{--w:min(776px,100vw - 3.4rem);width:var(--w);margin:.8rem 0 .8rem calc(50% - var(--w)/2);overflow-x:auto}
.shot iframe{width:324px;margin:0 auto}
#w768:checked~.shot iframe{width:772px}
.switch{border:0;padding:0;margin:0;min-width:0}
.switch>input,.switch>label{display:inline-block;vertical-align:middle}
.switch>label{margin:.4rem 1rem .4rem .3rem;font-weight:400}
@media(max-width:30rem){.switch>label{width:calc(100% - 3rem);margin-right:0}}
.wrong{border-left:6px solid var(--sos);padding-left:.8rem;flex-basis:100%}
.swatch{display:inline-block;width:1em;height:1em;vertical-align:-.1em;border:1px solid var(--soft)}
details{border-top:1px solid var(--soft);margin:0;padding:.2rem 0}
summary{min-height:2.8rem;display:flex;align-items:center;font-weight:600;cursor:pointer}
summary:before{content:"+";width:1.4rem;flex:none;color:var(--pine);font-weight:700}
[open]>summary:before{content:"−"}
ol{margin:0 0 .8rem;padding-left:1.6rem}
dl{margin:0 0 .8rem}
dt{font-weight:600}
dd{margin:0 0 .5rem}
.pair{--w:min(64rem,100vw - 3.4rem);width:var(--w);margin:.8rem 0 .8rem calc(50% - var(--w)/2);display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));align-items:start}
.pair iframe{width:100%}
figcaption{margin:0 0 .6rem;font-size:.95rem}
.ground{margin:0;padding:1rem;border:2px solid var(--wash);border-radius:8px;min-width:0}
.ground.light{background:#fff;color:#15211d;--pine:#0a5a4c}
.ground.dark{background:#101815;color:#e9f1ee;--pine:#4fc3a8}
.badges{display:flex;flex-wrap:wrap;gap:1.4rem;align-items:end}
@media print{.shot,.example,.switch{display:none}textarea{border:1pt solid;background:0}}
`;

/** What the pages about the widget need beside the style of every page. */
export const webmasterStyle = rules.replaceAll("\n", "");
