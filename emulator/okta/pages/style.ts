/** One column, the system's font, light or dark as the person's device says; nothing is loaded. */
export const style = `
:root{color-scheme:light dark;--text:#1d1d21;--quiet:#55555f;--ground:#f4f4f6;--sheet:#fff;
--line:#84848f;--accent:#1557c0;--on-accent:#fff;--bad:#b3261e;--bad-ground:#fdeceb;
--good:#1a6b32;--good-ground:#e8f5ec}
@media (prefers-color-scheme:dark){:root{--text:#ececf1;--quiet:#b4b4c0;--ground:#131318;
--sheet:#1e1e25;--line:#85858f;--accent:#8ab4f8;--on-accent:#10203a;--bad:#ffb4ab;
--bad-ground:#3b1a18;--good:#8fd8a4;--good-ground:#14301d}}
*{box-sizing:border-box}
body{margin:0;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:var(--text);
background:var(--ground);overflow-wrap:anywhere}
main{max-width:25rem;margin:0 auto;padding:1.5rem;background:var(--sheet);border-radius:.75rem;
border:1px solid color-mix(in srgb,var(--line) 40%,transparent)}
@media (min-width:30rem){body{padding:4rem 1rem}main{padding:2rem}}
h1{margin:0 0 .25rem;font-size:1.5rem;line-height:1.25}
h2{margin:2rem 0 .5rem;font-size:1.1rem}
p{margin:0 0 1rem}
a{color:var(--accent)}
label{display:block;margin:1rem 0 .4rem;font-weight:600}
label.choice{display:flex;gap:.6rem;align-items:center;font-weight:400}
input,select,textarea{width:100%;padding:.65rem .75rem;font:inherit;color:inherit;
background:var(--sheet);border:1px solid var(--line);border-radius:.4rem}
input[type=checkbox]{flex:none;width:1.2rem;height:1.2rem;accent-color:var(--accent)}
[aria-invalid=true]{border:2px solid var(--bad)}
button{width:100%;min-height:2.75rem;margin-top:1rem;padding:.6rem;font:inherit;font-weight:600;
color:var(--accent);background:none;border:1px solid var(--accent);border-radius:.4rem;
cursor:pointer}
button.main{margin-top:1.5rem;color:var(--on-accent);background:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.quiet{color:var(--quiet)}
.error{margin:.3rem 0 0;color:var(--bad)}
[role=alert],[role=status]{margin:1rem 0;padding:.75rem 1rem;border-radius:.4rem;
border-left:.3rem solid}
[role=alert]{color:var(--bad);background:var(--bad-ground)}
[role=status]{color:var(--good);background:var(--good-ground)}
dt{margin-top:.75rem;color:var(--quiet)}
dd{margin:0}
ul{padding-left:1.25rem}`
