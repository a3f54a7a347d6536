package depeche.dispatch;

/// What sort of actor it is.
public enum ActorKind implements Labelled {
  PERSON("person"),
  GOVERNMENT("government"),
  MINISTRY("ministry"),
  PARLIAMENT("parliament"),
  PARTY("party"),
  COURT("court"),
  POLICE("police"),
  ARMY("army"),
  ARMED_GROUP("armed group"),
  INTERNATIONAL_ORGANISATION("international organisation"),
  COMPANY("company"),
  MEDIA("media"),
  UNION("union"),
  NGO("ngo"),
  CLUB("club"),
  RELIGIOUS("religious"),
  OTHER("other");

  private final String label;

  ActorKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
