import { spaceCodegen } from '@trousseau/space/codegen';

export default spaceCodegen();
