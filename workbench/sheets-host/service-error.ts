/** An error that Google's services throw; scripts get it as an Error named "Exception". */
export class ServiceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}
