/** A certificate that may be trusted, known by the digest of its DER; the product carries no certificate itself. */
export interface Pin {
  /** File name under which the authority publishes the certificate, without its ending. */
  readonly label: string;
  readonly title: string;
  /** SHA-256 of the DER, lower-case hexadecimal. */
  readonly sha256: string;
  readonly kind: 'production';
}

/** Certification authorities of Kazakhstan published at pki.gov.kz/cert and root.gov.kz/cert (spec §1.1). */
export const PRODUCTION_PINS: readonly Pin[] = [
  {
    label: 'btsd_gost',
    title: 'BTS Digital',
    sha256: '74bb80edf34f4594e5e69b79029c64214e67630e3d16b82f952ab6e5956c5fa8',
    kind: 'production',
  },
  {
    label: 'nca_gost',
    title: 'National certification authority, GOST, 2018',
    sha256: '908521d0531e5645e64b34d3588374a3a83582c860e5f7293a04c41217e8cc18',
    kind: 'production',
  },
  {
    label: 'nca_gost_2022',
    title: 'National certification authority, GOST, 2022',
    sha256: '32c7d233a42703a327f3025543a05b930e3f39a786c68dfa196baa86d5618524',
    kind: 'production',
  },
  {
    label: 'nca_rsa',
    title: 'National certification authority, RSA, 2018',
    sha256: '34d1b311a9873191ae3382805df51e0a5da23315c512a8deeb885668ceeb5834',
    kind: 'production',
  },
  {
    label: 'nca_rsa_2022',
    title: 'National certification authority, RSA, 2022',
    sha256: '84fb799a66140950818c056a5d9730acc2a7622cdd4ef0d47113b132fb892905',
    kind: 'production',
  },
  {
    label: 'root_gost',
    title: 'Root authority, GOST, 2015',
    sha256: '9ab210e54e6b0343321131202d9edcc2598f598cfdd9ee4ec1056021ab2e9759',
    kind: 'production',
  },
  {
    label: 'root_gost_2020',
    title: 'Root authority, GOST, 2020',
    sha256: 'c48164ab5ccaaee6b938299a1e3aeebd6f698bb2bd716a0f0d85befc46166aa2',
    kind: 'production',
  },
  {
    label: 'root_gost_2022',
    title: 'Root authority, GOST, 2022',
    sha256: 'af77725f8328bb24f89d81da3acdf7cee4324248538b7ba2cd2a860517fb9dca',
    kind: 'production',
  },
  {
    label: 'root_rsa',
    title: 'Root authority, RSA, 2015',
    sha256: 'a7064abc5699827f370c67b09f1a1bfd7ad5e1514d471223df209c08300ea972',
    kind: 'production',
  },
  {
    label: 'root_rsa_2020',
    title: 'Root authority, RSA, 2020',
    sha256: '9ba06354b626641715182e4d07c9dbaa1777720fa795d03174ffc68876535dcd',
    kind: 'production',
  },
  {
    label: 'ucgo_gost',
    title: 'Certification authority of state bodies, GOST',
    sha256: 'eb5a5318299db447a46619d2a541f026b52c1fce8a1d371262da8f6f2d7bb6f5',
    kind: 'production',
  },
];
