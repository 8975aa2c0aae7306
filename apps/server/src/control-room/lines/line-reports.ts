import { Injectable } from '@nestjs/common';
import { isWorse, lineQuality, type LineOnBoard, type LineReport, type SourceKey } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { steadyReport } from './steady-report';

/** A page that has been silent for so long says nothing of its line any more. */
const STALE_MS = 20_000;

interface Kept {
  sourceKey: SourceKey;
  line: LineOnBoard;
  at: number;
  poorSince: number | null;
}

/** A source's line now; times in milliseconds. */
export interface KnownLine {
  line: LineOnBoard;
  poorSince: number | null;
}

/**
 * What pages last said of their lines: one report for each connection, in memory only. It is lost with the process, and a
 * connection's with the connection.
 */
@Injectable()
export class LineReports {
  private readonly conferences = new Map<string, Map<string, Kept>>();

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError NOT_ALLOWED for whoever is no source */
  keep({ id, conferenceId, sourceKey, principal }: Connection, report: LineReport): void {
    const isSource = principal.kind === 'screen' || principal.kind === 'speaker';
    if (sourceKey === null || !isSource) throw new DomainError('NOT_ALLOWED');
    const reports = this.conferences.get(conferenceId) ?? new Map<string, Kept>();
    this.conferences.set(conferenceId, reports);
    const at = this.clock.now().getTime();
    const former = reports.get(id);
    const line = { ...steadyReport(report), quality: lineQuality(report) };
    const poorSince = line.quality === 'poor' ? (former?.poorSince ?? at) : null;
    reports.set(id, { sourceKey, line, at, poorSince });
  }

  forget({ id, conferenceId }: Connection): void {
    const reports = this.conferences.get(conferenceId);
    reports?.delete(id);
    if (reports?.size === 0) this.conferences.delete(conferenceId);
  }

  /** By source; of several screens of one venue the worst. */
  of(conferenceId: string): Map<SourceKey, KnownLine> {
    const freshest = this.clock.now().getTime() - STALE_MS;
    const lines = new Map<SourceKey, KnownLine>();
    for (const { sourceKey, line, at, poorSince } of this.conferences.get(conferenceId)?.values() ?? []) {
      const other = lines.get(sourceKey);
      if (at >= freshest && (!other || worse(line, other.line))) lines.set(sourceKey, { line, poorSince });
    }
    return lines;
  }

  /** Connections whose report is kept. */
  get size(): number {
    return [...this.conferences.values()].reduce((sum, reports) => sum + reports.size, 0);
  }
}

function worse(one: LineOnBoard, other: LineOnBoard): boolean {
  if (one.quality !== other.quality) return isWorse(one.quality, other.quality);
  return (one.lossPercent ?? 0) > (other.lossPercent ?? 0);
}
