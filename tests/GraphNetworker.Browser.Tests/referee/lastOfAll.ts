import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The referee judges what all other specs made the product say: it comes last. */
export class RefereeLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const inOrder = await super.sort(files);
    const isReferee = (file: TestSpecification): boolean => file.moduleId.includes('/referee/');
    return [...inOrder.filter(file => !isReferee(file)), ...inOrder.filter(isReferee)];
  }
}
