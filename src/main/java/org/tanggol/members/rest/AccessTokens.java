package org.tanggol.members.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tanggol.access.OrganizationId;
import org.tanggol.members.Scope;
import org.tanggol.platform.Ids;

/**
 * Access tokens (JWT, RFC 9068) for ten minutes. The key is made at each start and never leaves the memory: a token dies with
 * the server, nobody else can check one, and there is no key to store or to lose. Programs ask for a new token then.
 */
@ApplicationScoped
public class AccessTokens {

    /** How long a token is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final String ISSUER = "tanggol";
    private static final String AUDIENCE = "tanggol-api";
    private static final String HOST = "host";
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private static final int MOST_SEEN = 10_000;

    private final byte[] key = new byte[32];
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    /** For the container. */
    public AccessTokens() {
        new SecureRandom().nextBytes(key);
    }

    /**
     * Whose token it is, and what it may be used for.
     *
     * @param host the organization it is good at as a guest, or null for the program's own
     */
    public record Bearer(String clientId, Set<Scope> scopes, OrganizationId host) { }

    private record Seen(Bearer bearer, Instant until) { }

    /**
     * A token for a program that has shown its secret.
     *
     * @param host as {@link Bearer#host}
     */
    public String issue(String clientId, Set<Scope> scopes, OrganizationId host) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(ISSUER).audience(AUDIENCE).subject(clientId).claim("client_id", clientId)
            .claim("scope", wire(scopes)).claim(HOST, host == null ? null : host.toString()).issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFE))).jwtID(Ids.next().toString()).build();
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);     // the key is ours and long enough
        }
        return token.serialize();
    }

    /** Whose token this is; empty for one that is not ours or no longer good. A token that was good is not checked again until it ends. */
    public Optional<Bearer> read(String text) {
        Seen before = seen.get(text);
        if (before == null) {
            Optional<Seen> checked = check(text);
            if (checked.isEmpty()) {
                return Optional.empty();
            }
            before = checked.get();
            if (seen.size() >= MOST_SEEN) {
                seen.clear();
            }
            seen.put(text, before);
        }
        if (!clock.instant().isBefore(before.until())) {
            seen.remove(text);
            return Optional.empty();
        }
        return Optional.of(before.bearer());
    }

    private Optional<Seen> check(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            JWSHeader header = token.getHeader();
            if (!JWSAlgorithm.HS256.equals(header.getAlgorithm()) || !TYPE.equals(header.getType()) || !token.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            boolean good = ISSUER.equals(claims.getIssuer()) && claims.getAudience().contains(AUDIENCE)
                && claims.getExpirationTime() != null;
            return good ? Optional.of(new Seen(new Bearer(claims.getSubject(), scopes(claims.getStringClaim("scope")), host(claims.getStringClaim(HOST))), claims.getExpirationTime().toInstant()))
                : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** Scopes as the wire writes them, in one order. */
    static String wire(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::wire).collect(Collectors.joining(" "));
    }

    private static OrganizationId host(String claim) {
        return claim == null ? null : OrganizationId.fromString(claim);
    }

    private static Set<Scope> scopes(String wire) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String one : wire == null ? new String[0] : wire.split(" ")) {
            Scope.ofWire(one).ifPresent(scopes::add);
        }
        return scopes;
    }
}
