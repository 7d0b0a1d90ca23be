import { sm2 } from 'sm-crypto-v2';

// PKCS #8 around SEC 1 for the curve sm2p256v1: the private number, then the public point.
const beforeNumber = Buffer.from(
  '308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420',
  'hex',
);
const beforePoint = Buffer.from('a144034200', 'hex');
const beforePublicPoint = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');

/** An SM2 private number as the PEM file that OpenSSL reads. */
export function sm2PrivateKeyPem(privateHex: string): string {
  const point = Buffer.from(sm2.getPublicKeyFromPrivateKey(privateHex), 'hex');
  return pemOf(
    'PRIVATE KEY',
    Buffer.concat([beforeNumber, Buffer.from(privateHex, 'hex'), beforePoint, point]),
  );
}

/** The private number in a PEM file of OpenSSL's form, as 64 hex digits; null when the file is of another form. */
export function readSm2PrivateKeyPem(pem: string): string | null {
  const encoded = /-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----/.exec(pem)?.[1];
  const der = Buffer.from(encoded ?? '', 'base64');
  if (!der.subarray(0, beforeNumber.length).equals(beforeNumber)) return null;
  return der.subarray(beforeNumber.length, beforeNumber.length + 32).toString('hex');
}

/** A public point (0x04 and both coordinates) as the PEM file that OpenSSL reads. */
export function sm2PublicKeyPem(publicKey: Uint8Array): string {
  return pemOf('PUBLIC KEY', Buffer.concat([beforePublicPoint, publicKey]));
}

function pemOf(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
