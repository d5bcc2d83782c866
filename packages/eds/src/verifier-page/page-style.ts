/** The look of the verifier page: that of the portal, in system letters. */
export const PAGE_STYLE = `
:root{--ink:#11242c;--quiet:#45575f;--deep:#00505f;--sky:#e3f4f8;--line:#ccd8dc;--edge:#5a6d75;--sun:#fec50c;--red:#a4121f;--green:#0a5c30}
*,::before,::after{box-sizing:border-box}
body{margin:0;padding:1rem clamp(1rem,4vw,2rem) 3rem;color:var(--ink);background:#fff;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
nav,main,footer{max-width:42rem;margin-inline:auto}
nav{display:flex;flex-wrap:wrap;gap:.25rem;justify-content:flex-end}
nav button{min-height:3rem;padding:.5rem .75rem;border:0;background:none;color:var(--deep);font:inherit;text-decoration:underline;cursor:pointer}
nav button[aria-pressed=true]{color:var(--ink);font-weight:600;text-decoration:none}
h1{font-size:clamp(1.5rem,5vw,2rem);line-height:1.2;margin:1rem 0}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 .5rem}
.lead{font-size:1.125rem}
.choose{margin:1.5rem 0;padding:1.25rem;background:var(--sky);border-radius:.5rem}
.choose{position:relative}
.choose label{display:inline-block;padding:.75rem 1.5rem;min-height:3rem;border-radius:.25rem;background:var(--deep);color:#fff;font-weight:600;cursor:pointer}
.choose:focus-within label{outline:3px solid var(--sun);outline-offset:2px;box-shadow:0 0 0 5px var(--ink)}
.quiet,small{color:var(--quiet)}
.quiet{font-size:.9375rem;margin:.75rem 0 0}
.result{margin:1.5rem 0;padding:1.25rem;border:1px solid var(--line);border-left:.5rem solid var(--edge);border-radius:.25rem}
.result.valid{border-left-color:var(--green)}
.result.valid h2{color:var(--green)}
.result.invalid{border-left-color:var(--red)}
.result.invalid h2{color:var(--red)}
.result.pending{border-left-color:var(--sun)}
.result p{margin:.25rem 0}
details{margin-top:1rem}
summary{min-height:3rem;padding:.75rem 0;color:var(--deep);cursor:pointer}
.checks,.files{margin:0;padding:0;list-style:none}
.checks li{position:relative;padding:.35rem 0 .35rem 1.75rem;border-top:1px solid var(--line)}
.checks .mark{position:absolute;left:0;font-weight:600;color:var(--green)}
.checks .failed .mark{color:var(--red)}
.checks .failed{font-weight:600}
.checks small{display:block;font-weight:400}
.files li{padding:.35rem 0}
.files .name{font-weight:600}
.note{padding:1rem;border-left:.5rem solid var(--sun);background:#fff8e1}
a{color:var(--deep)}
:focus-visible{outline:3px solid var(--sun);outline-offset:2px;box-shadow:0 0 0 5px var(--ink)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{margin-top:3rem;color:var(--quiet);font-size:.875rem}
@media print{.choose,nav{display:none}details::details-content{display:block}}
`.replaceAll('\n', '');
