package org.tanggol.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.Role;
import org.tanggol.members.ClientKeeping;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.members.Inviting;
import org.tanggol.members.MemberKeeping;
import org.tanggol.members.OrganizationRow;
import org.tanggol.members.SandboxClients;
import org.tanggol.members.Scope;
import org.tanggol.members.SessionEnding;
import org.tanggol.platform.faces.Page;

/** Administration: the organization, its members and their roles, partner clinics' programs. */
@Named
@RequestScoped
public class AdminView {

    @Inject
    MemberKeeping keeping;

    @Inject
    SessionEnding sessions;

    @Inject
    Inviting inviting;

    @Inject
    ClientKeeping clients;

    @Inject
    SandboxClients sandboxes;

    @Inject
    Directory directory;

    @Inject
    ProvingView proving;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    private String organizationName;
    private String chapter;
    private String zone;
    private String hotlinePhone;
    private Level unassigned;
    private long organizationSeen;
    private String name;
    private String email;
    private Role[] roles = {};
    private long seen;
    private String link;
    private String clientName;
    private Scope[] scopes = {};
    private boolean sandbox;
    private ClientKeeping.Issued issued;
    private List<ClientKeeping.ClientRow> clientRows;

    @PostConstruct
    void begin() {
        OrganizationRow organization = me.getOrganization();
        organizationName = organization.name();
        chapter = organization.chapter();
        zone = organization.zone().getId();
        hotlinePhone = organization.hotlinePhone();
        unassigned = organization.unassigned();
        organizationSeen = organization.version();
        page.parameter("member").map(MemberId::fromString).map(directory::colleague).ifPresent(colleague -> {
            roles = colleague.roles().toArray(Role[]::new);
            seen = colleague.version();
        });
    }

    public List<Colleague> getMembers() {
        return directory.colleagues();
    }

    /** The member whose dialog is open, or null. */
    public Colleague getMember() {
        return page.parameter("member").map(MemberId::fromString).map(directory::colleague).orElse(null);
    }

    public String saveOrganization() {
        page.compared(this::setOrganizationSeen, () ->
            keeping.describeOrganization(organizationSeen, organizationName, chapter, ZoneId.of(zone), hotlinePhone, unassigned));
        return page.done("/admin/organization", "admin.saved");
    }

    /** Shows the one-time link on this one answer; it is stored nowhere. */
    public void invite() {
        proving.take();
        link = link(inviting.invite(name, email, set(roles)));
        name = null;
        email = null;
    }

    public void inviteAgain() {
        proving.take();
        link = link(inviting.inviteAgain(getMember().id()));
    }

    private static String link(String token) {
        return ConfigProvider.getConfig().getOptionalValue("tanggol.base.url", String.class).orElse("") + "/invitation?token=" + token;
    }

    public String giveRoles() {
        proving.take();
        page.compared(this::setSeen, () -> keeping.giveRoles(getMember().id(), seen, set(roles)));
        return page.done("/admin/organization", "admin.saved");
    }

    public String disable() {
        keeping.disable(getMember().id(), seen);
        return page.done("/admin/organization", "admin.disabled");
    }

    public String endSessions() {
        return page.done("/admin/organization", "admin.sessionsEnded", sessions.endOf(getMember().id(), me.ticket()));
    }

    public String endAllSessions() {
        return page.done("/admin/organization", "admin.sessionsEnded", sessions.endAll(me.ticket()));
    }

    public String enable() {
        keeping.enable(getMember().id(), seen);
        return page.done("/admin/organization", "admin.saved");
    }

    private static Set<Role> set(Role[] roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        return set;
    }

    /** Shows the secret on this one answer; it is stored nowhere. */
    public void addClient() {
        proving.take();
        Set<Scope> wanted = EnumSet.noneOf(Scope.class);
        wanted.addAll(List.of(scopes));
        issued = sandbox ? sandboxes.add(clientName, wanted) : clients.add(clientName, wanted);
        clientName = null;
    }

    public String revoke(UUID id) {
        clients.revoke(id);
        return page.done("/admin/organization", "admin.revoked");
    }

    public List<ClientKeeping.ClientRow> getClients() {
        if (clientRows == null) {
            clientRows = clients.clients();
        }
        return clientRows;
    }

    /** Programs that can do something here. */
    public List<ClientKeeping.ClientRow> getPrograms() {
        return getClients().stream().filter(client -> client.revokedAt() == null && !client.sandbox()).toList();
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public Scope[] getAllScopes() {
        return Scope.values();
    }

    public String getLink() {
        return link;
    }

    public ClientKeeping.Issued getIssued() {
        return issued;
    }

    public String getOrganizationName() {
        return organizationName;
    }

    public void setOrganizationName(String organizationName) {
        this.organizationName = organizationName;
    }

    public String getChapter() {
        return chapter;
    }

    public void setChapter(String chapter) {
        this.chapter = chapter;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getHotlinePhone() {
        return hotlinePhone;
    }

    public void setHotlinePhone(String hotlinePhone) {
        this.hotlinePhone = hotlinePhone;
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public Level getUnassigned() {
        return unassigned;
    }

    public void setUnassigned(Level unassigned) {
        this.unassigned = unassigned;
    }

    public long getOrganizationSeen() {
        return organizationSeen;
    }

    public void setOrganizationSeen(long organizationSeen) {
        this.organizationSeen = organizationSeen;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles == null ? new Role[0] : roles.clone();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public String getClientName() {
        return clientName;
    }

    public void setClientName(String clientName) {
        this.clientName = clientName;
    }

    public boolean isSandbox() {
        return sandbox;
    }

    public void setSandbox(boolean sandbox) {
        this.sandbox = sandbox;
    }

    public Scope[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(Scope[] scopes) {
        this.scopes = scopes == null ? new Scope[0] : scopes.clone();
    }
}
