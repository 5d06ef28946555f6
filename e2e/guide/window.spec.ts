import { it } from '../appTest';
import { openSample } from '../openSample';
import { goToClaim } from './goToClaim';
import { takePicture } from './takePicture';

it('takes the picture of the window that README shows', async ({ app, page, checker }) => {
  await openSample(checker, app.library);
  await goToClaim(checker, 4);
  await checker.saved();
  await takePicture(page, 'window');
});
