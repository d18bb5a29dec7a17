const rules = `
.said{font-size:1.3rem;line-height:1.35}
.chart{margin:0 0 1.6rem}
.chart details,.bars{margin:0}
.bars{padding:.4rem 0}
.bars>div{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1rem;margin:0 0 .5rem;font-size:1rem;line-height:1.3;break-inside:avoid}
.bars span{min-width:0}
.bars span+span{margin-left:auto;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.bars svg{flex:1 0 100%;width:100%;height:.7rem;margin:.15rem 0 0;background:var(--wash)}
.bars rect{fill:var(--pine)}
@media(min-width:44rem){
.bars>div{display:grid;grid-template-columns:14rem 1fr 9.5rem;align-items:center;margin:0 0 .35rem}
.bars svg{grid-area:1/2;margin:0;height:1rem}
.bars span+span{grid-area:1/3;margin:0}
}
@media(forced-colors:active){.bars rect{fill:CanvasText}.bars svg{outline:1px solid}}
h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
summary{padding:.5rem 0;color:var(--pine)}
.scroll{overflow-x:auto;margin:0 0 .8rem}
table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.35}
caption{text-align:left;color:var(--soft)}
th,td{text-align:left;vertical-align:top;padding:.35rem 0 .35rem .9rem;border-bottom:1px solid var(--soft);font-weight:400;min-width:3rem}
tr>:first-child{padding-left:0}
thead th{color:var(--soft);vertical-align:bottom}
td,thead th+th{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
table .t{text-align:left;white-space:normal}
thead th+th{white-space:normal}
dl{margin:0 0 1rem}
dt{font-weight:600}
dd{margin:0 0 .8rem}
@media(max-width:30rem){.scroll table{font-size:.85rem}.scroll th,.scroll td{padding-left:.5rem;min-width:2.4rem}.scroll tr>:first-child{padding-left:0}}
@media print{.bars svg{border-bottom:1px solid}a{text-decoration:none}.chart details:not([open]){display:none}}
`;

/** On top of the style of every page, for the pages of reports alone: charts and tables. */
export const qualityStyle = rules.replaceAll("\n", "");
