package org.tanggol.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs before the transaction interceptor (priority 200), so that a refusal never opens one. */
@Interceptor
@Requires(Permission.OWN_ACCOUNT)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RequiresInterceptor {

    @Inject
    Caller caller;

    @Inject
    Event<AccessDenied> denied;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Requires needed = call.getMethod().getAnnotation(Requires.class);
        if (needed == null) {
            needed = call.getTarget().getClass().getAnnotation(Requires.class);
        }
        if (caller.isKnown() && !caller.may(needed.value())) {
            denied.fire(new AccessDenied(caller.organization(), caller.member(), caller.standing().client(), null, needed.value()));
        }
        caller.require(needed.value());
        return call.proceed();
    }
}
