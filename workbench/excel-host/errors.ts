/** An error as Excel answers it: a code that add-ins compare, and a sentence. */
export class ApiError extends Error {
  readonly code: string;
  readonly location: string | undefined;

  constructor(code: string, message: string, location?: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.location = location;
  }
}

export const itemNotFound = (): ApiError => new ApiError('ItemNotFound', "The requested resource doesn't exist.");

export const itemAlreadyExists = (): ApiError =>
  new ApiError('ItemAlreadyExists', 'The resource being created already exists.');

export const invalidArgument = (why?: string): ApiError =>
  new ApiError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format.${why === undefined ? '' : ` ${why}`}`,
  );

export const accessDenied = (): ApiError => new ApiError('AccessDenied', 'You cannot perform the requested operation.');

export const invalidOperation = (why: string): ApiError => new ApiError('InvalidOperation', why);

/** Excel's own code for an API it does not have; here also for one that this stand-in lacks. */
export const apiNotFound = (member: string): ApiError =>
  new ApiError('ApiNotFound', `The API you are trying to use could not be found: ${member}.`, member);

export const tooManyCells = (): ApiError =>
  new ApiError('OperationCellsExceedLimit', 'The attempted operation affects more than the limit of 33554000 cells.');

export const requestTooLarge = (): ApiError =>
  new ApiError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');

export const responseTooLarge = (): ApiError =>
  new ApiError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
