import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ActivateTableVersionHandler,
  AddTableVersionHandler,
  type CommandEnvelope,
  OfficeTableQueries,
  TableChangeBench,
} from '#application';
import type { PersonActor } from '#domain/kernel';
import { Envelope } from '../http/envelope.decorator.js';
import { Needs } from '../session/access.decorator.js';
import { CurrentActor } from '../session/request-session.js';
import { documentBodyLimit } from '../shared/limits.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import {
  OfficeTableResponse,
  TableActivatedResponse,
  TableChangeQuery,
  TableChangeResponse,
  TableFileQuery,
  TableFileRequest,
  TableParams,
  TableQuery,
  TableRowsResponse,
  TableVersionAddedResponse,
  TableVersionParams,
  TableVersionRequest,
} from './office-data.dto.js';
import { toOfficeTable, toTableChange } from './office-data.presenter.js';

/** The tables that the checks read: lexicon, whitelist, posts, organisations, repealed laws, treatments. */
@Controller('api/v1/office-tables/:table')
export class OfficeDataController {
  constructor(
    private readonly queries: OfficeTableQueries,
    private readonly addVersion: AddTableVersionHandler,
    private readonly activateVersion: ActivateTableVersionHandler,
    private readonly bench: TableChangeBench,
  ) {}

  /** The version in force, or the one asked for, with a list of all versions. */
  @Get()
  @Needs('officeTables.keep')
  async table(
    @Param() { table }: TableParams,
    @Query() { version }: TableQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<OfficeTableResponse> {
    return toOfficeTable(await this.queries.find(actor, table, version), words);
  }

  /** Adds a version; it is in force only when it is activated. */
  @Post('versions')
  @Needs('officeTables.keep')
  @RouteConfig(documentBodyLimit)
  add(
    @Param() { table }: TableParams,
    @Body() { basedOn, rows }: TableVersionRequest,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<TableVersionAddedResponse> {
    return this.addVersion.execute({ table, basedOn, rows }, actor, envelope);
  }

  /** Brings a version into force. */
  @Post('versions/:version/activate')
  @Needs('officeTables.keep')
  @HttpCode(200)
  activate(
    @Param() { table, version }: TableVersionParams,
    @CurrentActor() actor: PersonActor,
    @Envelope() envelope: CommandEnvelope,
  ): Promise<TableActivatedResponse> {
    return this.activateVersion.execute({ table, version }, actor, envelope);
  }

  /** What a version would newly find, and no longer find, in the newest items. */
  @Get('versions/:version/changes')
  @Needs('officeTables.keep')
  async changes(
    @Param() { table, version }: TableVersionParams,
    @Query() { items }: TableChangeQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<TableChangeResponse> {
    return toTableChange(await this.bench.run(actor, { table, version, items }), words);
  }

  /** A version as a file. */
  @Get('versions/:version/file')
  @Needs('officeTables.keep')
  @Header('Cache-Control', 'no-store')
  async file(
    @Param() { table, version }: TableVersionParams,
    @Query() { format }: TableFileQuery,
    @CurrentActor() actor: PersonActor,
    @InWords() words: Words,
  ): Promise<StreamableFile> {
    const bytes = await this.queries.write(actor, { table, version, format }, words.language);
    const type =
      format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new StreamableFile(bytes, {
      type,
      disposition: `attachment; filename="${table}-v${version}.${format}"`,
    });
  }

  /** The rows of a file, to be looked at; nothing is stored. */
  @Post('read-file')
  @Needs('officeTables.keep')
  @HttpCode(200)
  @RouteConfig(documentBodyLimit)
  async readFile(
    @Param() { table }: TableParams,
    @Body() { format, content }: TableFileRequest,
    @CurrentActor() actor: PersonActor,
  ): Promise<TableRowsResponse> {
    const bytes = Buffer.from(content, 'base64');
    const rows = await this.queries.read(actor, table, { bytes, format });
    return { rows: rows.map((row) => ({ ...row })) };
  }
}
