import { Button, Card, Cluster, Link, Page } from '@trousseau/ui';
import { DemonstrationDoors } from '../components/demonstration-doors.tsx';
import { KeyRing } from '../components/key-ring.tsx';
import { VisaNumberForm } from '../components/visa-number-form.tsx';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { useSession } from '../session/session.tsx';
import { useFirstTexts } from '../use-texts.ts';
import styles from './home.module.css';

const steps = ['visa', 'contract', 'lease', 'unpaid', 'paid'] as const;
const promises = ['explained', 'dates', 'human'] as const;

/** What Trousseau is, and three ways in, by situation. */
export function Home() {
  const { t } = useFirstTexts();
  const { me } = useSession();
  const { spaces = [] } = useLiveSpaces();
  return (
    <div className={styles.home}>
      <div className={styles.hero}>
        <Page title={t('home.title')} lead={t('home.lead')}>
          <Cluster>
            {me ? (
              <Button variant="primary" size="large" href={homeOf(me, spaces)} iconEnd="arrowRight">
                {t('home.continue')}
              </Button>
            ) : (
              <Button variant="primary" size="large" href="/simulateur">
                {t('home.simulate')}
              </Button>
            )}
            <p className={styles.free}>{t('home.free')}</p>
          </Cluster>
        </Page>
        <KeyRing className={styles.ring} />
      </div>

      <section aria-labelledby="situations" className={styles.block}>
        <h2 id="situations">{t('home.situations')}</h2>
        <div className={styles.situations}>
          <Card title={t('home.tenant.title')} icon="key" href="/inscription?role=TENANT">
            <Situation example={t('home.tenant.example')} next={t('home.tenant.next')} />
          </Card>
          <Card title={t('home.landlord.title')} icon="home" href="/inscription?role=LANDLORD">
            <Situation example={t('home.landlord.example')} next={t('home.landlord.next')} />
          </Card>
          <Card title={t('home.partner.title')} icon="handshake" href="/connexion">
            <Situation example={t('home.partner.example')} next={t('home.partner.next')} />
          </Card>
        </div>
        <p>
          {t('home.partnerAccessText')} <Link href="/espace-bailleur-partenaire">{t('home.partnerAccess')}</Link>
        </p>
      </section>

      <DemonstrationDoors />

      <section aria-labelledby="story" className={styles.story}>
        <h2 id="story">{t('home.story.title')}</h2>
        <p className={styles.lead}>{t('home.story.lead')}</p>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>
              <h3>{t(`home.story.${step}.title`)}</h3>
              <p>{t(`home.story.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>

      <div className={styles.pair}>
        <section aria-labelledby="check" className={styles.check}>
          <h2 id="check">{t('home.check.title')}</h2>
          <p>{t('home.check.text')}</p>
          <VisaNumberForm quiet />
        </section>
        <section aria-labelledby="promises" className={styles.block}>
          <h2 id="promises">{t('home.promises.title')}</h2>
          <ul className={styles.promises}>
            {promises.map((promise) => (
              <li key={promise}>
                <h3>{t(`home.promises.${promise}.title`)}</h3>
                <p>{t(`home.promises.${promise}.text`)}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function Situation({ example, next }: { readonly example: string; readonly next: string }) {
  return (
    <>
      <p>{example}</p>
      <p className={styles.next}>{next}</p>
    </>
  );
}
