import { fromHex } from '../bytes.ts';

/** A signature known to be right, made with the plain path. */
export interface KnownSignature {
  readonly key: Uint8Array;
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
}

/** On gost512A. */
export const known512 = (): KnownSignature => ({
  key: fromHex(
    'fb41ee2d0377fa80e938561f1c8985d47f97eacc837578a13fe11575d5c099d8ff6678bc77450cd4a39eaf674c204d37' +
      '74535b3ec4dab05fbb9fd88725b0ef6f39ea9f9b7cb8101ed2b8a23478cd1871eb06158c525ea6c8ba34a485f0ef2ed8' +
      'd408d2e409380e09f5f87821ee136dde89e724d2e3d9b89c42c8b9f264e71c82',
  ),
  digest: fromHex(
    '5fb2b2228aba152e1ac6d414251e7c3ee96de49d30015c3b53af53fae896a5604c745e670d35e798f8a987677836c8d9' +
      'b0f0ec080cc219e1aadd94eac8c41dbb',
  ),
  signature: fromHex(
    '1dd21acfafc4cb060fbc2e227e9efa8154fefb694d1cb0c8e0062e7cd3b4d87920eb40bce6977b2b0cd3d1afa71a607d' +
      'b83d3f2e9aa08dc7e1d4f1cafe4b0f833e68def63b3336efb0a49fd1ff6ae59f09486fc3ac1d8d4574a028abc1be412b' +
      '001e750d42204df70e95ff4cea3ecb90106e69db8bf96654a68b673b0140a460',
  ),
});

/** On cryptoProA. */
export const known2004 = (): KnownSignature => ({
  key: fromHex(
    'a1febc1d36f32276a2a5e16e9ed52296fe92fbb29445b6e6fb7c15a7afed3f8521a476be6c4fd38aaf950ccfec0ac2c4' +
      '9369f49f168014df037456dd15cf1d43',
  ),
  digest: fromHex('b52f49ff6e979cf82e6cc39f5ce974b333d1aab8aa1ec55f83601dd09da3b9a8'),
  signature: fromHex(
    'b5c2edd19fa1e9a58af7ae3ba69f6c9cc3278801ca2f5088f2e4a66809a31c9f778e2923162af53defd7e197aa1cffdc' +
      'eef4fe353412a5b1c753cbffa6350e47',
  ),
});
