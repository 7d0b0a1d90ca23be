import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { RECEIPT_SIGNER } from '#application';
import { loadOrCreateReceiptKey, type Config, type ReceiptKey } from '#platform';
import { REQUEST_MAC_KEY } from './http/request-mac.js';
import { CONFIG } from './tokens.js';

function readReceiptKey(config: Config): ReceiptKey {
  return loadOrCreateReceiptKey(join(config.SHENJIAO_DATA_DIR, 'keys', 'receipt-key.pem'));
}

/** Ed25519 signatures are deterministic: one over a fixed label is a secret that all processes with the key share. */
function requestMacKeyOf(key: ReceiptKey): Uint8Array {
  return createHash('sha256').update(key.sign(Buffer.from('shenjiao request mac v1'))).digest();
}

/** Keys of the installation. */
@Global()
@Module({
  providers: [
    { provide: RECEIPT_SIGNER, inject: [CONFIG], useFactory: readReceiptKey },
    { provide: REQUEST_MAC_KEY, inject: [RECEIPT_SIGNER], useFactory: requestMacKeyOf },
  ],
  exports: [RECEIPT_SIGNER, REQUEST_MAC_KEY],
})
export class KeysModule {}
