import type { ReactNode } from 'react';
import { RegistrationPage } from '../features/point-register/form-page.tsx';
import { Photographs } from '../features/safety-point/photographs/photographs.tsx';

/** What is registered of a safety point, with the photographs that are taken there. */
export default function RegistrationRoute(): ReactNode {
  return <RegistrationPage photographs={(point) => <Photographs point={point} />} />;
}
