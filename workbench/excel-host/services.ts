import { ApiObject } from './api-object';

/** By this service the shared runtime says that the add-in's ribbon commands may be called. */
export class ActionsService extends ApiObject {
  override readonly typeName = 'AddinInternalService';

  NotifyActionHandlerReady(): void {
    return;
  }
}
