package org.tanggol.members;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.AtTheDoor;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Passkeys as the second step of signing in (Web Authentication level 2, sections 7.1 and 7.2, which {@code webauthn4j} goes through).
 * No attestation is asked for: which make of device it is does not matter here.
 */
@ApplicationScoped
@Transactional
public class Passkeys {

    private static final String WHOEVER_KNOWS_THE_PASSWORD = "whoever has shown the password, and has no permission yet";
    private static final int[] ALGORITHMS = {-7, -8, -257};     // ES256, EdDSA, RS256 (RFC 8152, RFC 8812)
    private static final int MINUTES = 5;
    private static final int MOST = 20;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager standard = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading reading;

    @Inject
    PasskeyDuty duty;

    @Inject
    SignInThrottle throttle;

    @Inject
    Devices devices;

    @Inject
    SignIn signIn;

    @Inject
    OtherSessions others;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Event<AtTheDoor> door;

    @Inject
    Proof proof;

    @Inject
    Clock clock;

    /** Whether browsers make passkeys for this place. */
    @Open("asked while pages are made")
    public boolean isPossible() {
        return RelyingParty.configured().isPossible();
    }

    /** Whether the caller has one to show. */
    @Open(WHOEVER_KNOWS_THE_PASSWORD)
    public boolean isAskable() {
        return isPossible() && caller.isKnown() && duty.has(caller.member());
    }

    /** A random challenge for one question. */
    @Open("asked while pages are made")
    public String challenge() {
        return Tokens.next();
    }

    /** What a browser needs to make one: PublicKeyCredentialCreationOptionsJSON. */
    @Open(WHOEVER_KNOWS_THE_PASSWORD)
    public String creation(SignIn.Ticket ticket, String challenge) {
        requireMayAdd(ticket);
        Member member = reading.find(caller.member());
        RelyingParty place = RelyingParty.configured();
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        for (int algorithm : ALGORITHMS) {
            algorithms.add(Json.createObjectBuilder().add("type", "public-key").add("alg", algorithm));
        }
        JsonObjectBuilder user = Json.createObjectBuilder().add("id", URL.encodeToString(bytes(member.id().value())))
            .add("name", reading.email(member)).add("displayName", reading.name(member));
        return Json.createObjectBuilder().add("rp", Json.createObjectBuilder().add("id", place.id()).add("name", "Tanggol")).add("user", user)
            .add("challenge", challenge).add("pubKeyCredParams", algorithms).add("timeout", MINUTES * 60_000).add("attestation", "none")
            .add("authenticatorSelection", Json.createObjectBuilder().add("residentKey", "discouraged").add("userVerification", "preferred"))
            .add("excludeCredentials", known(member.id())).build().toString();
    }

    /** What a browser needs to show one: PublicKeyCredentialRequestOptionsJSON. */
    @Open(WHOEVER_KNOWS_THE_PASSWORD)
    public String request(String challenge) {
        JsonArrayBuilder known = known(caller.member());
        return Json.createObjectBuilder().add("challenge", challenge).add("rpId", RelyingParty.configured().id())
            .add("timeout", MINUTES * 60_000).add("userVerification", "preferred").add("allowCredentials", known).build().toString();
    }

    private JsonArrayBuilder known(MemberId member) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Passkey passkey : mine(member)) {
            JsonArrayBuilder transports = Json.createArrayBuilder();
            if (!passkey.transports().isEmpty()) {
                List.of(passkey.transports().split(",")).forEach(transports::add);
            }
            array.add(Json.createObjectBuilder().add("type", "public-key")
                .add("id", URL.encodeToString(credentials.convert(passkey.credential()).getCredentialId())).add("transports", transports));
        }
        return array;
    }

    /**
     * Keeps a passkey that the caller's device has made.
     *
     * @param challenge what it was asked with
     * @param answer RegistrationResponseJSON
     * @throws RuleViolation PASSKEY_REFUSED
     */
    @Open(WHOEVER_KNOWS_THE_PASSWORD)
    public void add(SignIn.Ticket ticket, String challenge, String answer, Visit visit) {
        requireMayAdd(ticket);
        MemberId member = caller.member();
        if (caller.may(Permission.OWN_ACCOUNT)) {
            proof.requireFresh();       // one more, by somebody who is in already
        }
        if (challenge == null || answer == null || mine(member).size() >= MOST) {
            throw new RuleViolation(Rule.PASSKEY_REFUSED);
        }
        try {
            RegistrationData data = standard.verifyRegistrationResponseJSON(answer, new RegistrationParameters(place(challenge), null, false, true));
            AuthenticatorData<?> made = data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = made.getAttestedCredentialData();
            String transports = data.getTransports() == null ? ""
                : data.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().collect(Collectors.joining(","));
            em.persist(new Passkey(member, hash(credential.getCredentialId()), credentials.convert(credential), transports, made.isFlagBE(), made.getSignCount(),
                visit, clock.instant()));
        } catch (VerificationException | DataConversionException e) {
            throw new RuleViolation(Rule.PASSKEY_REFUSED);      // why is for nobody to know
        }
        audit.record(AuditAction.SECOND_FACTOR_ADDED, null, member.value(), SignInFactor.PASSKEY);
        signIn.forget();
    }

    /**
     * A passkey lets the caller in, or shows once more who they are.
     *
     * @param challenge what the device was asked with
     * @param answer AuthenticationResponseJSON
     * @throws RuleViolation PASSKEY_REFUSED, SIGN_IN_THROTTLED
     */
    @Open(WHOEVER_KNOWS_THE_PASSWORD)
    public void enter(SignIn.Ticket ticket, String challenge, String answer, Visit visit) {
        StaffSession session = session(ticket);
        MemberId member = caller.member();
        byte[] device = visit.device() == null ? null : Tokens.hash(visit.device());
        SignInThrottle.Try tried = new SignInThrottle.Try("code " + member, visit.network(), devices.isKnown(member, device) ? device : null);
        throttle.requireFree(tried);
        Instant now = clock.instant();
        try {
            Passkey passkey = shown(member, challenge, answer);
            AuthenticationData data = standard.verifyAuthenticationResponseJSON(answer, new AuthenticationParameters(place(challenge), record(passkey), null, false, true));
            passkey.use(data.getAuthenticatorData().getSignCount(), now);
        } catch (VerificationException | DataConversionException e) {
            throttle.countWrong(tried);
            throw new RuleViolation(Rule.PASSKEY_REFUSED);
        }
        throttle.countRight(tried);
        if (session.isAdmitted()) {
            session.prove(now);
        } else {
            session.admit(SignInFactor.PASSKEY, devices.remember(member, session.deviceHash()), now);
            door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_IN, member, session.organization()));
        }
        signIn.forget();
    }

    /** The caller's passkey that the answer speaks of; somebody else's is none. */
    private Passkey shown(MemberId member, String challenge, String answer) {
        if (challenge == null || answer == null) {
            throw new RuleViolation(Rule.PASSKEY_REFUSED);
        }
        byte[] id = standard.parseAuthenticationResponseJSON(answer).getCredentialId();
        return em.createQuery("select p from Passkey p where p.member = :member and p.credentialHash = :hash", Passkey.class).setParameter("member", member.value())
            .setParameter("hash", hash(id)).setMaxResults(1).getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.PASSKEY_REFUSED));
    }

    private CredentialRecordImpl record(Passkey passkey) {
        return new CredentialRecordImpl(new NoneAttestationStatement(), null, passkey.isBackupEligible(), null, passkey.uses(), credentials.convert(passkey.credential()),
            null, null, null, null);
    }

    private static ServerProperty place(String challenge) {
        RelyingParty place = RelyingParty.configured();
        return new ServerProperty(new Origin(place.origin()), place.id(), new DefaultChallenge(challenge));
    }

    @Requires(Permission.OWN_ACCOUNT)
    public List<PasskeyRow> rows() {
        return mine(caller.member()).stream().map(Passkey::row).toList();
    }

    /** Ends other sessions too. @throws RuleViolation NOT_FOUND, FACTOR_NEEDED for the last one of somebody who must have one */
    @Requires(Permission.OWN_ACCOUNT)
    public void remove(SignIn.Ticket ticket, UUID id) {
        proof.requireFresh();
        MemberId member = caller.member();
        List<Passkey> mine = mine(member);
        Passkey passkey = mine.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        if (mine.size() == 1 && duty.isBound(reading.memberships(member))) {
            throw new RuleViolation(Rule.FACTOR_NEEDED);
        }
        em.remove(passkey);
        audit.record(AuditAction.SECOND_FACTOR_REMOVED, null, member.value(), SignInFactor.PASSKEY);
        others.end(ticket);
    }

    private List<Passkey> mine(MemberId member) {
        return em.createQuery("select p from Passkey p where p.member = :member order by p.addedAt, p.id", Passkey.class).setParameter("member", member.value())
            .setMaxResults(MOST).getResultList();
    }

    /** Only after the authenticator app: a passkey must not be the way around it. */
    private void requireMayAdd(SignIn.Ticket ticket) {
        if (!session(ticket).isAdmitted()) {
            throw new RuleViolation(Rule.NOT_PERMITTED);
        }
    }

    private StaffSession session(SignIn.Ticket ticket) {
        StaffSession session = ticket == null ? null : em.find(StaffSession.class, Tokens.hash(ticket.session()));
        if (session == null || session.isOver(clock.instant()) || !session.member().equals(caller.member())) {
            throw new RuleViolation(Rule.SIGN_IN_FIRST);
        }
        return session;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static byte[] hash(byte[] id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
