/**
 * Every file of the real material, and what must come of it: one row a file. A file without a row fails, and so does a
 * row without a file. `verified` is the whole check of what the file is, at the time it is of; an outcome that begins with
 * `refused` names the checks that must fail, and no other may.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judged, materialFiles, OF_ITS_YEAR, VERIFIED } from '../testing/vector-outcomes.ts';
import { REAL } from '../testing/vectors.ts';

// Outcomes of groups of files: what is supported changes here.
/** GOST 34.310-2004: no longer given out, so only in an archive. */
const OLD_GOST = `${VERIFIED} in an archive`;
const OLD_GOST_OF_ITS_YEAR = `${OF_ITS_YEAR} in an archive`;
/** A certificate for logging in. */
const LOGIN = 'refused: keyUsage policy documentCertificate';

const TABLE: Readonly<Record<string, string>> = {
  'README.md': 'read',
  SHA256SUMS: VERIFIED,

  'ca-prod/btsd_gost.cer': OLD_GOST,
  'ca-prod/nca_gost.cer': OLD_GOST,
  'ca-prod/nca_gost_2022.cer': VERIFIED,
  'ca-prod/nca_rsa.cer': VERIFIED,
  'ca-prod/nca_rsa_2022.cer': VERIFIED,
  'ca-prod/root_gost.cer': OLD_GOST,
  'ca-prod/root_gost_2020.cer': OLD_GOST,
  'ca-prod/root_gost_2022.cer': VERIFIED,
  'ca-prod/root_rsa.cer': VERIFIED,
  'ca-prod/root_rsa_2020.cer': VERIFIED,
  'ca-prod/ucgo_gost.cer': OLD_GOST,
  'ca-test/nca_gost2022_test.cer': VERIFIED,
  'ca-test/nca_gost_test_2019.cer': 'refused: chain',
  'ca-test/nca_rsa_test_2019.cer': 'refused: chain',
  'ca-test/root_test_gost_2022.cer': VERIFIED,

  'cms/kalkan2019_gost2004_detached_keyoid.cms': OLD_GOST_OF_ITS_YEAR,
  'cms/kalkan2026_individual_attached.cms': VERIFIED,
  'cms/kalkan2026_individual_detached.cms': VERIFIED,
  'cms/kalkan2026_individual_document.txt': 'read',
  'cms/ncanode-go_organization_active_GOSTKNCA.cms': OLD_GOST_OF_ITS_YEAR,
  'cms/ncanode-go_personal_active_AUTH_RSA256.cms': LOGIN,
  'cms/ncanode-go_personal_active_RSA256.cms': OF_ITS_YEAR,

  'crl/nca_gost2022_test_2026-08.crl': VERIFIED,
  'crl/ncanode2022_nca_rsa_test.crl': VERIFIED,
  'kat/ncalayer-rs_test_gost512.vectors': VERIFIED,
  'ocsp/ocsp_response_ceo_sign_2004_revoked.bin': VERIFIED,
  'ocsp/ocsp_response_individual_2015.bin': VERIFIED,
  'tsp/tsa_prod_2025.cer': VERIFIED,
  // Of 2022: made over a SHA-1 digest of something unknown, by a time-stamping authority of GOST 34.310-2004.
  'tsp/tsp_response.bin': 'refused: timestampImprint in an archive',
  'tsp/tsp_token.bin': 'refused: timestampImprint in an archive',

  'user-test/gokalkan_individual_2023.cer': VERIFIED,
  'user-test/ncanode2022_individual_valid_sign_2004_rsa.cer': VERIFIED,
  'user-test/ncanode2022_individual_valid_sign_2004_rsa_auth.cer': LOGIN,
  'user-test/nuc2026_individual_valid_individual_valid.cer': VERIFIED,
  'user-test/nuc2026_legal_revoked_head.cer': 'refused: notRevoked',
  // Called valid by their source, and revoked since by the list of August 2026.
  'user-test/nuc2026_legal_valid_employee.cer': 'refused: notRevoked',
  'user-test/nuc2026_legal_valid_head.cer': VERIFIED,
  // By its name of a digital system, by its profile of the treasury: the source has swapped two names.
  'user-test/nuc2026_legal_valid_infosystem.cer': 'refused: documentCertificate role notRevoked',

  // Its certificate issued itself.
  'xml/ncalayer-rs_gost512_simple.xml': 'refused: chain keyUsage policy role',
  'xml/ncanode-go_rsa_personal_auth.xml': LOGIN,
  'xml/ncanode-go_rsa_personal_sign.xml': OF_ITS_YEAR,
};

test('every file of the real material has a row, and every row a file', REAL, () => {
  assert.deepEqual(materialFiles(), Object.keys(TABLE).sort());
});

for (const [file, outcome] of Object.entries(TABLE)) {
  test(`${file}: ${outcome}`, REAL, () => {
    assert.equal(judged(file), outcome);
  });
}
