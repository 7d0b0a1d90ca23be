import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LogEntryNotFoundError, LogQueries } from '#application';
import { treeAlgorithms, type TreeAlgorithm } from '#domain/log';
import { Public } from '../session/access.decorator.js';

/**
 * The log as C2SP tlog-tiles has it, one tree below each prefix: its checkpoint and its hashes, nothing of what they are
 * of. Described in docs/formats/log.md.
 */
@ApiExcludeController()
@Controller('api/v1/log')
@Public()
export class LogTilesController {
  constructor(private readonly queries: LogQueries) {}

  @Get(':tree/checkpoint')
  async checkpoint(@Param('tree') tree: string, @Res() reply: FastifyReply): Promise<void> {
    const { notes } = await this.queries.head();
    await reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(notes[treeOf(tree)]);
  }

  @Get(':tree/tile/:level/*')
  async tile(
    @Param('tree') tree: string,
    @Param('level') level: string,
    @Param('*') place: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { index, width } = placeOf(place);
    if (!/^[0-6]$/.test(level)) throw new LogEntryNotFoundError('no such level');
    const bytes = await this.queries.tile(treeOf(tree), Number(level), index, width);
    await reply
      .header('content-type', 'application/octet-stream')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(Buffer.from(bytes));
  }
}

function treeOf(text: string): TreeAlgorithm {
  const tree = treeAlgorithms.find((one) => one === text);
  if (tree === undefined) throw new LogEntryNotFoundError('no such tree');
  return tree;
}

/** `x001/x234/067` is 1234067; `067.p/12` the first twelve hashes of 67. */
function placeOf(text: string): { readonly index: number; readonly width: number } {
  const [, before = '', last = '', width] =
    /^((?:x[0-9]{3}\/){0,4})([0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(text) ?? [];
  const index = Number(before.replaceAll(/[x/]/g, '') + last);
  if (last === '' || Number(width ?? 256) > 256) throw new LogEntryNotFoundError('no such tile');
  return { index, width: Number(width ?? 256) };
}
