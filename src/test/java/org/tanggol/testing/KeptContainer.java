package org.tanggol.testing;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.tanggol.platform.jobs.HeldJob;

/** The server that tests run inside: all of a fork that do so ask the one that the first of them has started, as each start takes half a minute. */
public final class KeptContainer extends PayaraMicroDeployableContainer {

    /** Those that run inside it; they travel together. */
    private static final List<String> TESTS = List.of("org.tanggol.InContainerIT", "org.tanggol.access.UseCaseMatrixIT", "org.tanggol.audit.AuditSearchIT",
        "org.tanggol.audit.chain.LinkingIT", "org.tanggol.partners.ChangeFeedIT", "org.tanggol.desk.TextInClearIT", "org.tanggol.notices.ExactlyOnceIT", "org.tanggol.ledger.LedgerIT", "org.tanggol.ledger.PostingSpeedIT", "org.tanggol.bonds.BondOutIT", "org.tanggol.bonds.BondPartiesIT", "org.tanggol.accompaniment.CompanyIT", "org.tanggol.familynews.FamilyNewsIT", "org.tanggol.platform.jobs.JobsIT", "org.tanggol.retention.PurgeIT");
    private static final List<String> TABLES = List.of("use-cases", "permissions", "levels");

    private static KeptContainer started;
    private static Archive<?> deployed;
    private static ProtocolMetaData address;

    /** Found by Arquillian by its name in META-INF/services. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, KeptContainer.class);
        }
    }

    /** The application as it is shipped, with the tests. */
    public static WebArchive application() {
        WebArchive application = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/tanggol.war")).addClasses(ContainerDatabase.class, Table.class, HeldJob.class);
        TESTS.forEach(application::addClass);
        TABLES.forEach(table -> application.addAsResource("org/tanggol/access/" + table + ".csv"));
        // the test is asked for over HTTP by somebody who has no sign-in
        application.delete("/WEB-INF/classes/org/tanggol/members/web/Door.class");
        return application;
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (address == null) {
            address = super.deploy(archive);
            deployed = archive;
            started = this;
        }
        return address;
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the next class finds it running
    }

    static void end() {
        if (started != null) {
            try {
                started.end(deployed);
            } catch (DeploymentException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    private void end(Archive<?> archive) throws DeploymentException {
        super.undeploy(archive);
        started = null;
    }
}
