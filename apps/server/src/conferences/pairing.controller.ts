import { Body, Controller, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import type { ScreenPairing } from '@diem-cau/shared';
import type { Request, Response } from 'express';
import { Open } from '../common/access/permit.decorator';
import { Config } from '../config/config';
import { cookieName, cookieOptions, readCookie } from '../identity/cookies';
import { Scopes } from '../identity/scopes';
import { PairingService, type WaitingScreen } from '../venues/pairing.service';
import { PairByKeyDto } from './conferences.dto';

const SCREEN_COOKIE = cookieName('screen');
const SCREEN_DAYS = 365;

/** What an unpaired browser may do. It knows nothing but its own random token. */
@Controller('pairing')
export class PairingController {
  constructor(
    private readonly pairing: PairingService,
    private readonly scopes: Scopes,
    private readonly config: Config,
  ) {}

  @Open('a screen asks for a pairing code')
  @HttpCode(200)
  @Post()
  async begin(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Ip() address: string,
  ): Promise<ScreenPairing> {
    return (await this.paired(request)) ?? toPairing(await this.waiting(request, response, address));
  }

  @Open('a screen asks whether it has been paired')
  @Get()
  async look(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Ip() address: string,
  ): Promise<ScreenPairing> {
    return (await this.paired(request)) ?? toPairing(await this.waiting(request, response, address));
  }

  @Open('a room pairs its own screen with the key on its card')
  @HttpCode(200)
  @Post('by-key')
  async byKey(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Ip() address: string,
    @Body() { venueKey }: PairByKeyDto,
  ): Promise<ScreenPairing> {
    const paired = await this.paired(request);
    if (paired) return paired;
    const waiting = await this.waiting(request, response, address);
    await this.pairing.pairByKey(waiting, venueKey, address);
    return (await this.pairedBy(waiting.token)) ?? toPairing(waiting);
  }

  private async waiting(request: Request, response: Response, address: string): Promise<WaitingScreen> {
    const former = readCookie(request.headers.cookie, SCREEN_COOKIE);
    const waiting = await this.pairing.requestCode(former, address);
    response.cookie(SCREEN_COOKIE, waiting.token, cookieOptions(this.config, SCREEN_DAYS));
    return waiting;
  }

  private async paired(request: Request): Promise<ScreenPairing | null> {
    const token = readCookie(request.headers.cookie, SCREEN_COOKIE);
    return token ? this.pairedBy(token) : null;
  }

  private async pairedBy(token: string): Promise<ScreenPairing | null> {
    const found = await this.pairing.findScreen(token);
    if (!found) return null;
    const principal = await this.scopes.resolve.screenByToken(token);
    const conference = principal && (await this.scopes.resolve.conferenceById(principal.conferenceId));
    return {
      state: 'paired',
      venueName: found.venue.name,
      screenLabel: found.screen.label,
      conferenceCode: conference?.conferenceCode ?? null,
    };
  }
}

const toPairing = ({ code, expiresAt }: WaitingScreen): ScreenPairing => ({
  state: 'waiting',
  code,
  expiresAt: expiresAt.toISOString(),
});
