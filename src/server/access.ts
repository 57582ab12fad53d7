import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ApiError } from './api-error.js';

/** Who may read what a server shows. */
export interface Access {
  /** Host names a request may come by; undefined when any will do, since a token is asked for. */
  readonly hosts: ReadonlySet<string> | undefined;
  /** The secret every request has to carry; undefined when none is asked for. */
  readonly token: string | undefined;
}

/** The names of this machine that no other machine can take. */
export const loopbackHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

const COOKIE = 'flatline_token';
const COOKIE_DAYS = 30;

/** A secret that cannot be guessed: 192 random bits, fit for a link. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Lets a request through only when it was meant for this server.
 *
 * The Host header defeats DNS rebinding: a page of another site, whose name was made to point here,
 * still sends that name. Origin and Sec-Fetch-Site defeat pages of other origins that read or embed
 * what is here. The token, where one is asked for, comes once in the link and then in a cookie, or
 * as a bearer token for programs.
 */
export function guard({ hosts, token }: Access): RequestHandler {
  return (request, response, next) => {
    const host = request.headers.host ?? '';
    if (hosts && !hosts.has(withoutPort(host).toLowerCase())) {
      throw new ApiError(
        403,
        'unknown-host',
        'the server does not go by this host name',
        'Open it by the link that flatline serve printed; allow a proxy with --allowed-host NAME.',
      );
    }
    if (isCrossOrigin(request, host)) {
      throw new ApiError(
        403,
        'cross-origin',
        'pages of another origin may not read this',
        'Open the dashboard itself.',
      );
    }
    if (token === undefined || isSame(carriedToken(request), token)) {
      next();
      return;
    }
    const { searchParams, pathname } = new URL(request.originalUrl, 'http://host');
    if (request.method === 'GET' && isSame(searchParams.get('token') ?? undefined, token)) {
      response.cookie(COOKIE, token, {
        httpOnly: true,
        sameSite: 'strict',
        maxAge: COOKIE_DAYS * 86_400_000,
        path: '/',
      });
      searchParams.delete('token');
      const query = searchParams.size > 0 ? `?${searchParams}` : '';
      // More than one leading slash would be another host's address.
      response.redirect(303, `${pathname.replace(/^\/+/, '/')}${query}`);
      return;
    }
    throw new ApiError(
      401,
      'token',
      'this server asks for its token',
      'Open the link that flatline serve printed, with ?token= in it.',
    );
  };
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '');
}

/** True when a page of another origin asks, other than by a link to a page of ours. */
function isCrossOrigin({ headers }: Request, host: string): boolean {
  const { origin } = headers;
  if (origin !== undefined && hostOf(origin) !== host.toLowerCase()) return true;
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  const isLink =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !isOwn && !isLink;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function carriedToken({ headers }: Request): string | undefined {
  const [, bearer] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (bearer !== undefined) return bearer;
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const prefix = `${COOKIE}=`;
  return cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
}

/** Compares digests, so that the time it takes tells nothing of where the two differ. */
function isSame(offered: string | undefined, token: string): boolean {
  if (offered === undefined) return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(token));
}
