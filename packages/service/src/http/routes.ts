import { createRoute, z } from '@hono/zod-openapi';
import { curveRequestSchema } from '../plan/curve-request.ts';
import { pumpRequestSchema } from '../plan/pump-request.ts';
import { taperRequestSchema, taperReviewSchema } from '../plan/taper-request.ts';
import {
  curveSchema,
  forecastSchema,
  healthSchema,
  monographSchema,
  passagesSchema,
  personFileSchema,
  problemSchema,
  refillsSchema,
  screeningSchema,
  suggestionsSchema,
} from './schemas.ts';
import { taperPlanSchema, taperReviewAnswerSchema } from './taper-schemas.ts';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

const reviewedOnly = z
  .enum(['true', 'false'])
  .optional()
  .openapi({ description: 'true leaves out what a program drew from label text' });

export const screenRoute = createRoute({
  method: 'post',
  path: '/api/screen',
  summary: "Check a person's medicines",
  description:
    'Takes a person file, a FHIR R4 Bundle or array of resources, NDJSON, or plain text with one medicine a line. Nothing is kept, nothing is logged.',
  request: {
    query: z.object({
      asOf: z
        .string()
        .optional()
        .openapi({ description: 'The day to judge the list for, YYYY-MM-DD', example: '2026-11-01' }),
      reviewedOnly,
    }),
    body: {
      required: true,
      content: {
        'application/json': { schema: personFileSchema },
        'application/fhir+json': { schema: z.looseObject({ resourceType: z.string() }) },
        'text/plain': {
          schema: z.string().openapi({ example: 'baclofen 20 mg three times a day\noxycodone 5 mg every 6 hours' }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Findings, what was not checked, and how the list was read',
      content: { 'application/json': { schema: screeningSchema } },
    },
    400: problem('The input could not be read; the detail says where and what to do'),
    413: problem('The body is larger than 10 MB'),
  },
});

/** A planner: it takes one JSON request and answers or refuses. */
function planner(
  path: string,
  about: { readonly summary: string; readonly description?: string },
  request: z.ZodType,
  answer: { readonly description: string; readonly schema: z.ZodType },
) {
  return createRoute({
    method: 'post',
    path,
    ...about,
    request: { body: { required: true, content: { 'application/json': { schema: request } } } },
    responses: {
      200: { description: answer.description, content: { 'application/json': { schema: answer.schema } } },
      400: problem('The request could not be read; the detail names the field'),
      413: problem('The body is larger than 10 MB'),
    },
  });
}

export const pumpsRoute = planner(
  '/api/pumps',
  {
    summary: 'When a filled pump must be refilled',
    description:
      'Dates of alarm, empty and the last safe refill, with the working; or a refusal for what no such pump can be.',
  },
  pumpRequestSchema,
  { description: 'The forecast or the refusal', schema: forecastSchema },
);

export const curvesRoute = planner(
  '/api/curves',
  {
    summary: 'The level of a medicine over time',
    description:
      'Through steps of a taper, missed doses, and after stopping: points with the band of half-lives, marks, and what is not verified; or a refusal where something that it needs is not known.',
  },
  curveRequestSchema,
  { description: 'The curve or the refusal', schema: curveSchema },
);

export const tapersRoute = planner(
  '/api/tapers',
  {
    summary: 'How a medicine is brought down, step by step',
    description:
      'Doses that its products make, with what to dispense, warning signs and whom to call; or a refusal with the reason. A draft for a prescriber. Nothing is kept.',
  },
  taperRequestSchema,
  { description: 'The plan or the refusal', schema: taperPlanSchema },
);

export const taperReviewRoute = planner(
  '/api/tapers/review',
  { summary: "Holds somebody else's taper against the same rules" },
  taperReviewSchema,
  { description: 'The remarks, worst first', schema: taperReviewAnswerSchema },
);

export const refillsRoute = createRoute({
  method: 'post',
  path: '/api/refills',
  summary: 'When the supply of each medicine runs out',
  description:
    'Takes what /api/screen takes, with lastSupplied and daysSupply or fills, refillsLeft and hospitalStays. What is left is carried over; days in a hospital use none of it.',
  request: {
    query: z.object({
      asOf: z.string().optional().openapi({ description: 'The day, YYYY-MM-DD', example: '2026-11-01' }),
    }),
    body: { required: true, content: { 'application/json': { schema: personFileSchema } } },
  },
  responses: {
    200: { description: 'The most pressing first', content: { 'application/json': { schema: refillsSchema } } },
    400: problem('The input could not be read; the detail says where and what to do'),
    413: problem('The body is larger than 10 MB'),
  },
});

export const suggestRoute = createRoute({
  method: 'get',
  path: '/api/drugs',
  summary: 'Find drugs by the beginning of a name, one misspelt letter allowed',
  request: {
    query: z.object({
      q: z
        .string()
        .min(1, 'Give the beginning of a name in q, such as /api/drugs?q=baclo')
        .openapi({ example: 'baclo' }),
      limit: z.coerce.number().int().min(1).max(50).default(8),
    }),
  },
  responses: {
    200: { description: 'The best names first', content: { 'application/json': { schema: suggestionsSchema } } },
    400: problem('The query could not be read'),
  },
});

export const drugRoute = createRoute({
  method: 'get',
  path: '/api/drugs/{id}',
  summary: 'Everything known about one drug',
  request: {
    params: z.object({
      id: z.string().openapi({ description: 'A generic name, brand, synonym or near spelling', example: 'baclofen' }),
    }),
    query: z.object({
      reviewedOnly,
      passages: z
        .enum(['true', 'false'])
        .optional()
        .openapi({ description: 'true adds the sentences of the labels that the label library holds' }),
    }),
  },
  responses: {
    200: { description: 'The monograph', content: { 'application/json': { schema: monographSchema } } },
    404: problem('No drug of that name; the closest names are given'),
  },
});

export const passagesRoute = createRoute({
  method: 'get',
  path: '/api/passages',
  summary: 'The sentences of a label that a source points to',
  request: {
    query: z.object({
      label: z.string().openapi({ description: 'Set id of the label' }),
      section: z.string().optional().openapi({ example: 'boxed_warning' }),
      words: z
        .string()
        .openapi({ description: 'Words that stand together in one sentence, apart by |', example: 'abrupt|fever' }),
    }),
  },
  responses: {
    200: { description: 'The sentences', content: { 'application/json': { schema: passagesSchema } } },
    404: problem('The label library does not hold the label, or no such sentence stands there'),
  },
});

export const healthRoute = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Is the service up, and with which knowledge',
  responses: { 200: { description: 'Up', content: { 'application/json': { schema: healthSchema } } } },
});
