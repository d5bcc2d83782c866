import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemRandom, holderFromJson } from '@qabyldau/eds/dev-pki';
import { loopbackTls, ncaStandIn, type NcaStandIn } from '@qabyldau/eds/dev-pki/node';
import type { Page } from 'playwright-core';
import { findDemoPerson } from '../src/demo/people.ts';
import { openPortal, type Portal } from '../src/testing/portal.ts';
import { noBrowser, withPage } from './browser.ts';

/** Signing through the wire of NCALayer: its stand-in on the port where every page looks for it. */
const NCALAYER_PORT = 13_579;

interface Scene {
  readonly site: string;
  readonly nca: NcaStandIn;
}

async function ncaLayerOf({ certification, clock }: Portal, person: string): Promise<NcaStandIn> {
  const found = findDemoPerson(person);
  assert.ok(found);
  // The browser knows the true time, whatever the clock of the portal says.
  const now = new Date().getTime();
  const { key, cert } = loopbackTls({ notBefore: now - 86_400_000, notAfter: now + 86_400_000 });
  const standIn = ncaStandIn({
    identities: [holderFromJson(certification.identity(found, 'self'), systemRandom)],
    tsa: certification.pki.tsa,
    tls: { key, cert },
    now: () => clock.now().epochMilliseconds,
  });
  await standIn.listen(NCALAYER_PORT);
  return standIn;
}

/** A portal of its own with Айгүл's key in the NCALayer beside the browser. */
async function scene(t: { after(work: () => Promise<void>): void }): Promise<Scene> {
  const portal = await openPortal(t);
  const nca = await ncaLayerOf(portal, 'aigul');
  t.after(() => nca.close());
  const site = await portal.app.listen({ port: 0, host: '127.0.0.1' });
  return { site, nca };
}

const requests = ({ log }: NcaStandIn): number => log.filter(({ event }) => event === 'request').length;

async function shown(page: Page, name: string): Promise<void> {
  await page.locator(`[data-show="${name}"]`).waitFor({ state: 'visible' });
}

const signButton = (page: Page) => page.locator('[data-sign]');

async function arrive(page: Page): Promise<void> {
  await page.waitForURL((url) => url.pathname === '/ru/appeals');
}

test(
  'a person signs in with NCALayer; a double click opens its window once',
  { skip: noBrowser },
  async (t) => {
    const { site, nca } = await scene(t);
    nca.settings.delayMs = 600;
    await withPage({ ignoreHTTPSErrors: true }, async (page) => {
      await page.goto(`${site}/ru/sign-in`);
      await signButton(page).dblclick();
      await shown(page, 'waiting');
      await arrive(page);
      assert.equal(requests(nca), 1);
      assert.match(await page.locator('header').innerText(), /Серікова Айгүл/u);
    });
  },
);

test(
  'whatever happens in NCALayer is explained where one is, and one may try again',
  { skip: noBrowser },
  async (t) => {
    const { site, nca } = await scene(t);
    await withPage({ ignoreHTTPSErrors: true }, async (page) => {
      await page.goto(`${site}/ru/sign-in`);
      nca.settings.mode = 'cancel';
      await signButton(page).click();
      await shown(page, 'cancelled');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-show')), 'cancelled');

      nca.settings.mode = 'error';
      await signButton(page).click();
      await shown(page, 'failed');
      assert.notEqual(await page.locator('[data-show="failed"] [data-detail]').innerText(), '');

      const keys = nca.identities.splice(0);
      nca.settings.mode = 'ok';
      await signButton(page).click();
      await shown(page, 'noSuitableKey');

      nca.identities.push(...keys);
      nca.settings.mode = 'close';
      await signButton(page).click();
      await shown(page, 'lost');

      nca.settings.mode = 'noTimestamp';
      await signButton(page).click();
      await shown(page, 'noTimestamp');

      Object.assign(nca.settings, { mode: 'ok', modules: [], greeting: '1.2' });
      await signButton(page).click();
      await shown(page, 'tooOld');
      assert.equal(await page.locator('[data-show="tooOld"] [data-detail]').innerText(), 'NCALayer 1.2');

      // An older NCALayer signs by the module that it has.
      nca.settings.modules = ['commonUtils'];
      nca.settings.delayMs = 60_000;
      await signButton(page).click();
      await shown(page, 'waiting');
      await page.locator('[data-cancel] button').click();
      await shown(page, 'cancelled');

      nca.settings.delayMs = 0;
      await signButton(page).click();
      await arrive(page);
    });
  },
);
