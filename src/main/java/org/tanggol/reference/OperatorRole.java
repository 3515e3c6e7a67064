package org.tanggol.reference;

/** Whether a body runs a facility or owns it; often two different ones. */
public enum OperatorRole { OPERATOR, OWNER }
