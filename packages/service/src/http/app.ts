import {
  type Day,
  factCount,
  InputError,
  type Knowledge,
  type Monograph,
  parseDay,
  reviewedOnly,
} from '@doseline/engine';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { BadInput } from '../input/bad-input.ts';
import { parseRequest } from '../input/parse-request.ts';
import { lookUp } from '../knowledge/look-up.ts';
import { screenText } from '../knowledge/screen-text.ts';
import { today } from '../knowledge/today.ts';
import type { LibraryLender } from '../labels/lend-library.ts';
import { withPassages } from '../labels/with-passages.ts';
import { curveRequestSchema } from '../plan/curve-request.ts';
import { draw } from '../plan/draw.ts';
import { forecast } from '../plan/forecast.ts';
import { pumpRequestSchema } from '../plan/pump-request.ts';
import { refills } from '../plan/refills.ts';
import { taper, taperReview } from '../plan/taper.ts';
import { givenTaper, taperRequestSchema, taperReviewSchema } from '../plan/taper-request.ts';
import { BodyTooLarge, bodyText, MOST_BODY_BYTES } from './body.ts';
import { addExplorer } from './explorer.ts';
import { problem } from './problem.ts';
import {
  curvesRoute,
  drugRoute,
  healthRoute,
  passagesRoute,
  pumpsRoute,
  refillsRoute,
  screenRoute,
  suggestRoute,
  taperReviewRoute,
  tapersRoute,
} from './routes.ts';
import { addWebApp } from './web-app.ts';

export interface AppOptions {
  /** Folder of the built web app; without it only the API is served. */
  readonly webApp?: string;
  readonly version: string;
  /** The label library, for the sentences behind sources; without it none are shown. */
  readonly library?: LibraryLender;
}

/** The HTTP app: the API, its documentation, and the web app. Holds no state but the opened knowledge. */
export function createApp(knowledge: Knowledge, options: AppOptions) {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (!result.success)
        return problem(
          c,
          400,
          'The request could not be read',
          result.error.issues.map((issue) => issue.message).join(' '),
        );
      return undefined;
    },
  });

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
      referrerPolicy: 'no-referrer',
      // Plain HTTP inside a hospital's network is common; the proxy that adds TLS adds this too.
      strictTransportSecurity: false,
    }),
  );
  const knowledgeFor = (c: Context) => (saysTrue(c, 'reviewedOnly') ? reviewedOnly(knowledge) : knowledge);
  app.onError((error, c) => answerError(error, c));

  app.openapi(healthRoute, (c) =>
    c.json(
      {
        status: 'ok' as const,
        knowledge: {
          version: knowledge.pack.version,
          drugs: knowledge.pack.drugs.length,
          facts: factCount(knowledge.pack),
        },
      },
      200,
    ),
  );
  app.openapi(suggestRoute, (c) => {
    const { q, limit } = c.req.valid('query');
    return c.json(
      { query: q, drugs: knowledge.names.suggest(q, limit).map((s) => ({ ...s, ingredients: [...s.ingredients] })) },
      200,
    );
  });
  app.openAPIRegistry.registerPath(drugRoute);
  app.get('/api/drugs/:id', async (c) => {
    const name = c.req.param('id').slice(0, 100);
    const { monograph, ingredients, closest } = lookUp(name, knowledgeFor(c));
    if (monograph !== undefined)
      return c.json(saysTrue(c, 'passages') ? await withHeldPassages(monograph, options.library) : monograph);
    const detail =
      ingredients.length > 1
        ? `"${name}" contains ${ingredients.join(' and ')}: ask for one of them, such as /api/drugs/${encodeURIComponent(ingredients[0] ?? '')}.`
        : `Doseline knows no drug by the name "${name}".`;
    return problem(c, 404, 'No such drug', detail, { closest });
  });
  app.openAPIRegistry.registerPath(passagesRoute);
  app.get('/api/passages', async (c) => {
    const { label, section, words } = c.req.query();
    if (!label || !words)
      throw new BadInput('Give the set id in label and the words, apart by |, in words, as a source has them.');
    const source = { label, words: words.split('|'), ...(section !== undefined && { section }) };
    const found = await options.library?.use(async (library) => library?.passages(source));
    if (found === undefined)
      return problem(
        c,
        404,
        'Not held here',
        'The label library of this server does not hold this sentence. Whoever runs it can take labels in with: doseline labels import PATH',
      );
    return c.json({ label, title: found.version.title, passages: found.passages.map(({ text }) => text) });
  });
  app.openAPIRegistry.registerPath(screenRoute);
  app.post('/api/screen', async (c) => {
    const asOf = dayAsked(c);
    c.header('cache-control', 'no-store');
    return c.json(screenText(await bodyText(c), knowledgeFor(c), asOf));
  });

  app.openAPIRegistry.registerPath(pumpsRoute);
  app.post('/api/pumps', async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(forecast(parseRequest(await bodyText(c), pumpRequestSchema), knowledge));
  });

  app.openAPIRegistry.registerPath(curvesRoute);
  app.post('/api/curves', async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(draw(parseRequest(await bodyText(c), curveRequestSchema), knowledge));
  });
  app.openAPIRegistry.registerPath(tapersRoute);
  app.post('/api/tapers', async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(taper(parseRequest(await bodyText(c), taperRequestSchema), knowledge, today()));
  });
  app.openAPIRegistry.registerPath(taperReviewRoute);
  app.post('/api/tapers/review', async (c) => {
    c.header('cache-control', 'no-store');
    const given = parseRequest(await bodyText(c), taperReviewSchema);
    return c.json(taperReview(given, givenTaper(given.plan), knowledge, today()));
  });

  app.openAPIRegistry.registerPath(refillsRoute);
  app.post('/api/refills', async (c) => {
    const asOf = dayAsked(c);
    c.header('cache-control', 'no-store');
    return c.json(refills(await bodyText(c), knowledge, asOf));
  });

  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Doseline',
      version: options.version,
      description:
        "Checks a person's medicines over time and shows the official source of every word. Decision support, not a diagnosis.",
      license: { name: 'Apache-2.0' },
    },
  });
  addExplorer(app);
  app.all('/api/*', (c) =>
    problem(c, 404, 'No such address', `There is no ${c.req.method} ${c.req.path}. See /openapi.json.`),
  );
  if (options.webApp !== undefined) addWebApp(app, options.webApp);
  else app.get('/', (c) => c.redirect('/api-docs'));
  app.notFound((c) => problem(c, 404, 'No such address', `There is no ${c.req.path}. See /openapi.json.`));
  return app;
}

/** The day that the query names. */
function dayAsked(c: Context): Day | undefined {
  const asked = c.req.query('asOf');
  const asOf = asked === undefined ? undefined : parseDay(asked);
  if (asked !== undefined && asOf === undefined)
    throw new BadInput(`asOf "${asked.slice(0, 40)}" is not a day of the calendar. Write it as YYYY-MM-DD.`);
  return asOf;
}

/** Whether a query says true; what is neither true nor false is explained. */
function saysTrue(c: Context, name: string): boolean {
  const asked = c.req.query(name) ?? 'false';
  if (asked !== 'true' && asked !== 'false')
    throw new BadInput(`${name} is true or false, not "${asked.slice(0, 40)}".`);
  return asked === 'true';
}

async function withHeldPassages(monograph: Monograph, lender: LibraryLender | undefined): Promise<Monograph> {
  if (lender === undefined) return monograph;
  return lender.use(async (library) => (library === undefined ? monograph : withPassages(monograph, library)));
}

/** Bad input is the caller's to mend and is explained; anything else is ours, and its message may hold a person's data. */
function answerError(error: Error, c: Context) {
  if (error instanceof BodyTooLarge)
    return problem(
      c,
      413,
      'Too large',
      `The body is larger than ${MOST_BODY_BYTES / 1024 / 1024} MB. Send one person's record alone.`,
    );
  if (error instanceof InputError || error instanceof BadInput)
    return problem(c, 400, 'The input could not be read', error.message);
  if (error instanceof HTTPException)
    return problem(c, error.status === 404 ? 404 : 400, 'The request could not be read', error.message);
  console.error(`doseline: ${c.req.method} ${c.req.path} failed: ${error.name}`);
  return problem(
    c,
    500,
    'Something went wrong here',
    'Doseline failed on this request. Nothing of it was kept. Please report it with a made-up example.',
  );
}
