import { startAutosave } from './comforts/autosave.ts';
import { startCopyButtons, startPrintButtons } from './comforts/buttons.ts';
import { startCounters } from './comforts/counters.ts';
import { startLivePart } from './comforts/live-parts.ts';
import { guardAgainstSecondSubmit } from './comforts/submit-guard.ts';

// On every page. None of this is needed to use the portal; all of it makes it kinder.
document.querySelector<HTMLElement>('[data-focus]')?.focus();
startCounters();
startCopyButtons();
startPrintButtons();
guardAgainstSecondSubmit();
for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) startLivePart(part);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) startAutosave(form);
