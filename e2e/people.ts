import type { Page } from 'playwright-core';

/** Who signs in to the demonstration, by the key of `src/demo/people.ts`. */
export type DemoKey = 'aigul' | 'saule' | 'marat' | 'erlan' | 'dana' | 'timur' | 'gulnar' | 'asan';

/** Signs a demo person in from the first page, as a visitor would: by the button beside the person. */
export async function signInAs(page: Page, url: string, language: string, person: DemoKey): Promise<void> {
  await page.goto(`${url}/${language}`);
  await page
    .locator(`form[action$="/sign-in/demo"]:has(input[name="person"][value="${person}"]) button`)
    .first()
    .click();
  await page.waitForURL((address) => !address.pathname.endsWith('/sign-in/demo'));
}
